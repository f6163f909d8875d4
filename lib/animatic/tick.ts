/** The sound of a cut: a short click that is heard over a voice and hides none of it. */
const TICK_SECONDS = 0.045;
const TICK_HERTZ = 1_600;
const LOUDNESS = 0.32;

/** One tick as mono samples of the given rate, from -1 to 1. */
export function tickSamples(sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(sampleRate * TICK_SECONDS));
  return samples.map((_, index) => {
    const seconds = index / sampleRate;
    return LOUDNESS * Math.sin(2 * Math.PI * TICK_HERTZ * seconds) * Math.exp(-seconds * 110);
  });
}
