/** The sound of a rendered video: a quiet chord that swells a little, so that "sound on" can be heard without annoying anyone. */
export const SAMPLE_RATE = 48_000;
const AAC_FRAME = 1024;
const LEVEL = 0.018;
/** A open fifth and its octave. */
const TONES = [110, 164.81, 220] as const;

/**
 * How many samples to encode for a video of so many seconds. AAC adds two frames of its own (priming, and the last one
 * rounded up); leaving them out here keeps the sound from making the file longer than its pictures.
 */
export function sampleCount(seconds: number): number {
  return (Math.floor((seconds * SAMPLE_RATE) / AAC_FRAME) - 2) * AAC_FRAME;
}

export function softBed(count: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(count);
  const fade = SAMPLE_RATE * 0.25;
  for (let index = 0; index < count; index += 1) {
    const time = index / SAMPLE_RATE;
    const chord = TONES.reduce((sum, tone) => sum + Math.sin(2 * Math.PI * tone * time), 0) / TONES.length;
    const swell = 0.75 + 0.25 * Math.sin(2 * Math.PI * 0.25 * time);
    const edge = Math.min(1, index / fade, (count - index) / fade);
    samples[index] = LEVEL * chord * swell * edge;
  }
  return samples;
}
