/**
 * The sound of a rendered video: a quiet chord for each shot that swells a little, and a soft tick at each cut, so that
 * "sound on" can be heard, and a cut found by ear, without annoying anyone.
 */
/** Both sides, at `SAMPLE_RATE`. */
export type Stereo = readonly [left: Float32Array<ArrayBuffer>, right: Float32Array<ArrayBuffer>];

export const SAMPLE_RATE = 48_000;
const AAC_FRAME = 1024;
const LEVEL = 0.05;
const TICK_LEVEL = 0.16;
const TICK_SECONDS = 0.09;
const CROSSFADE_SECONDS = 0.35;
const EDGE_SECONDS = 0.25;
/** Roots of the chords, in hertz: they lead into each other and end where they began. */
const ROOTS = [110, 87.31, 130.81, 98, 73.42, 116.54] as const;
/** Root, fifth, octave and the fifth above, as multiples of half the root, and the strength of each: open, neither glad nor sad. */
const PARTS = [
  [2, 1],
  [3, 0.7],
  [4, 0.5],
  [6, 0.22],
] as const;
/** One turn of the chord, looked up instead of computed: sines for every sample take as long as drawing a second of video. */
const TURN = Float32Array.from({ length: 4096 }, (_, index) =>
  PARTS.reduce((sum, [multiple, strength]) => sum + strength * Math.sin((2 * Math.PI * multiple * index) / 4096), 0),
);

/**
 * How many samples to encode for a video of so many seconds. AAC adds two frames of its own (priming, and the last one
 * rounded up); leaving them out here keeps the sound from making the file longer than its pictures.
 */
export function sampleCount(seconds: number): number {
  return Math.max(1, Math.floor((seconds * SAMPLE_RATE) / AAC_FRAME) - 2) * AAC_FRAME;
}

/** `cutSeconds`: where shots begin, without the first. */
export function softBed(count: number, cutSeconds: readonly number[]): Stereo {
  const sound: Stereo = [new Float32Array(count), new Float32Array(count)];
  const begins = [0, ...cutSeconds];
  for (const [shot, begin] of begins.entries()) {
    const root = ROOTS[shot % ROOTS.length] ?? ROOTS[0];
    addChord(sound, root, begin, begins[shot + 1] ?? count / SAMPLE_RATE);
  }
  for (const cut of cutSeconds) addTick(sound, cut);
  for (const channel of sound) fadeEdges(channel);
  return sound;
}

function addChord(sound: Stereo, root: number, beginSeconds: number, endSeconds: number): void {
  const from = Math.max(0, Math.round((beginSeconds - CROSSFADE_SECONDS / 2) * SAMPLE_RATE));
  const fade = CROSSFADE_SECONDS * SAMPLE_RATE;
  for (const [side, channel] of sound.entries()) {
    const to = Math.min(channel.length, Math.round((endSeconds + CROSSFADE_SECONDS / 2) * SAMPLE_RATE));
    // The two sides are a hair apart in pitch: the chord becomes wide and moves slowly.
    const step = ((root / 2) * (side === 0 ? 1 : 1.0016) * TURN.length) / SAMPLE_RATE;
    let swell = 0;
    for (let index = from; index < to; index += 1) {
      if ((index - from) % 256 === 0) swell = 0.72 + 0.28 * Math.sin((index / SAMPLE_RATE) * 1.7 + side);
      const edge = Math.min(1, (index - from) / fade, (to - index) / fade);
      channel[index] = (channel[index] ?? 0) + LEVEL * 0.45 * edge * swell * (TURN[Math.floor(index * step) % TURN.length] ?? 0);
    }
  }
}

/** A small wooden knock. */
function addTick(sound: Stereo, atSeconds: number): void {
  const from = Math.round(atSeconds * SAMPLE_RATE);
  for (const channel of sound) {
    const to = Math.min(channel.length, from + TICK_SECONDS * SAMPLE_RATE);
    for (let index = from; index < to; index += 1) {
      const time = (index - from) / SAMPLE_RATE;
      const knock =
        Math.sin(2 * Math.PI * 1180 * time) * Math.exp(-time * 70) + 0.5 * Math.sin(2 * Math.PI * 2740 * time) * Math.exp(-time * 150);
      channel[index] = (channel[index] ?? 0) + TICK_LEVEL * knock;
    }
  }
}

function fadeEdges(channel: Float32Array): void {
  const fade = Math.min(channel.length / 2, EDGE_SECONDS * SAMPLE_RATE);
  for (let index = 0; index < fade; index += 1) {
    channel[index] = ((channel[index] ?? 0) * index) / fade;
    const last = channel.length - 1 - index;
    channel[last] = ((channel[last] ?? 0) * index) / fade;
  }
}
