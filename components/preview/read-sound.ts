import { tickSamples } from '#lib/animatic/tick.ts';

/** Null where it did not come, or is no sound that this browser reads. */
export async function readSound(context: BaseAudioContext, url: string): Promise<AudioBuffer | null> {
  try {
    const response = await fetch(url);
    if (!response.ok) return null;
    return await context.decodeAudioData(await response.arrayBuffer());
  } catch (cause) {
    // No way to the server, or bytes that are no sound: the plan goes on without.
    if (cause instanceof TypeError || cause instanceof DOMException) return null;
    throw cause;
  }
}

export function tickBuffer(context: BaseAudioContext): AudioBuffer {
  const samples = tickSamples(context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}
