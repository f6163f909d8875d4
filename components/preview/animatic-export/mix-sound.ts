import type { ShotSound } from '#lib/animatic/heard.ts';
import { readSound, tickBuffer } from '../read-sound.ts';
import type { MixedSound } from './export-messages.ts';

const SAMPLE_RATE = 48_000;

/**
 * All that is heard with the plan as one track, or null where nothing is. The browser mixes in a thread of its own; a
 * sound that cannot be read is left out.
 */
export async function mixSound(plan: {
  readonly totalSeconds: number;
  readonly sounds: readonly ShotSound[];
  readonly tickSeconds: readonly number[];
}): Promise<MixedSound | null> {
  if (plan.sounds.length === 0 && plan.tickSeconds.length === 0) return null;
  const context = new OfflineAudioContext(1, Math.ceil(plan.totalSeconds * SAMPLE_RATE), SAMPLE_RATE);
  await Promise.all(
    plan.sounds.map(async ({ url, startSeconds, seconds }) => {
      const buffer = await readSound(context, url);
      if (buffer !== null) playOf(context, buffer).start(startSeconds, 0, seconds);
    }),
  );
  const tick = tickBuffer(context);
  for (const seconds of plan.tickSeconds) playOf(context, tick).start(seconds);
  const mixed = await context.startRendering();
  return { sampleRate: mixed.sampleRate, channels: [mixed.getChannelData(0)] };
}

function playOf(context: BaseAudioContext, buffer: AudioBuffer): AudioBufferSourceNode {
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  return source;
}
