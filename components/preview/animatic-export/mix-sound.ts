import type { ShotSound } from '#lib/animatic/heard.ts';
import { readSound, tickBuffer } from '../read-sound.ts';
import type { MixedSound } from './export-messages.ts';

const SAMPLE_RATE = 48_000;

export interface PlanSound {
  /** Null where nothing is heard. */
  readonly mixed: MixedSound | null;
  /** The numbers of the shots whose sound did not come or could not be read. */
  readonly unreadShots: readonly number[];
}

/** All that is heard with the plan as one track. The browser mixes in a thread of its own; a sound that cannot be read is left out. */
export async function mixSound(plan: {
  readonly totalSeconds: number;
  readonly sounds: readonly ShotSound[];
  readonly tickSeconds: readonly number[];
}): Promise<PlanSound> {
  if (plan.sounds.length === 0 && plan.tickSeconds.length === 0) return { mixed: null, unreadShots: [] };
  const context = new OfflineAudioContext(1, Math.ceil(plan.totalSeconds * SAMPLE_RATE), SAMPLE_RATE);
  const unread = await Promise.all(
    plan.sounds.map(async ({ url, shotNumber, startSeconds, seconds }) => {
      const buffer = await readSound(context, url);
      if (buffer === null) return [shotNumber];
      playOf(context, buffer).start(startSeconds, 0, seconds);
      return [];
    }),
  );
  const tick = tickBuffer(context);
  for (const seconds of plan.tickSeconds) playOf(context, tick).start(seconds);
  const mixed = await context.startRendering();
  return { mixed: { sampleRate: mixed.sampleRate, channels: [mixed.getChannelData(0)] }, unreadShots: unread.flat() };
}

function playOf(context: BaseAudioContext, buffer: AudioBuffer): AudioBufferSourceNode {
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  return source;
}
