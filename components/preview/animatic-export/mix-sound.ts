import { tickSamples } from '#lib/animatic/tick.ts';
import type { MixedSound } from './export-messages.ts';

const SAMPLE_RATE = 48_000;

/** A sound of one shot: it begins with the shot, and ends with it at the latest. */
export interface ShotSound {
  readonly url: string;
  readonly startSeconds: number;
  readonly seconds: number;
}

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

export function tickBuffer(context: BaseAudioContext): AudioBuffer {
  const samples = tickSamples(context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}

/** Null where it did not come, or is no sound that this browser reads. */
export async function readSound(context: BaseAudioContext, url: string): Promise<AudioBuffer | null> {
  const response = await fetch(url);
  if (!response.ok) return null;
  return context.decodeAudioData(await response.arrayBuffer()).catch((cause: unknown) => {
    if (cause instanceof DOMException) return null;
    throw cause;
  });
}

function playOf(context: BaseAudioContext, buffer: AudioBuffer): AudioBufferSourceNode {
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  return source;
}
