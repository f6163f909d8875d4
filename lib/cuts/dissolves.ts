/**
 * Cuts in which both shots are seen at once for a few frames. Mixed pictures lie on the straight line between the last frame
 * of the old shot and the first of the new one, at even steps; pictures of a moving camera do not.
 */
import type { FoundCut } from './found-cuts.ts';
import { sureness } from './hard-cuts.ts';
import { changeSpread, likeness } from './likeness.ts';
import { type SmallFrames, smallFrame } from './small-frames.ts';
import type { Steps } from './steps.ts';

/** Most frames that a dissolve may mix: a second. */
export const MOST_MIXED = 24;
/** Two shots differ by at least so much (0 to 255). */
const LEAST_CONTRAST = 10;
/** Most that mixed frames may lie off the line, as a share of its length. */
const MOST_OFF_LINE = 0.33;
/** Most that a frame may be ahead of even steps, or behind, as a share of the way. */
const MOST_UNEVEN = 0.22;
/** Most that the picture moves along the line outside the dissolve, as a share of a step inside. */
const MOST_OUTSIDE = 0.4;
/** Of the contrast, how much must be left when the camera's movement is taken away. */
const LASTING = 0.6;
/** Patterns that agree so well are one scene. */
const SAME_SCENE = 0.88;
/** Of the picture, how much changes at least: all of it is mixed, where something that walks by changes a part. */
const LEAST_SPREAD = 0.4;
/** How far outside it is looked. */
const OUTSIDE = 2;

interface Candidate {
  /** The last frame of the old shot alone, and the first of the new shot alone. */
  readonly from: number;
  readonly to: number;
  readonly contrast: number;
  /** 0: a perfect dissolve; 1: as far off as may be. */
  readonly cost: number;
}

/** `steps` must reach `MOST_MIXED + 1 + 2 · OUTSIDE` frames. */
export function dissolves(frames: SmallFrames, steps: Steps, hard: readonly FoundCut[]): FoundCut[] {
  const candidates: Candidate[] = [];
  for (let from = 0; from < frames.count - 2; from += 1) {
    for (let to = from + 2; to <= Math.min(frames.count - 1, from + MOST_MIXED + 1); to += 1) {
      // A hard cut inside explains all of it.
      if (hard.some(({ frame }) => frame > from - OUTSIDE && frame <= to + OUTSIDE)) continue;
      const candidate = judge(frames, steps, from, to);
      if (candidate) candidates.push(candidate);
    }
  }
  // The best of those that overlap.
  const taken: Candidate[] = [];
  for (const candidate of candidates.sort((one, other) => one.cost - other.cost)) {
    if (taken.some(({ from, to }) => candidate.from < to + OUTSIDE && from < candidate.to + OUTSIDE)) continue;
    if (isOneScene(frames, candidate)) continue;
    taken.push(candidate);
  }
  return taken.sort((one, other) => one.from - other.from).map((candidate) => asCut(steps, candidate));
}

/** How far a frame is on the way from one to another: 0 at the start, 1 at the end. */
function progress(steps: Steps, from: number, to: number, frame: number): number {
  return steps.along(from, to, frame) / steps.between(from, to) ** 2;
}

function judge(frames: SmallFrames, steps: Steps, from: number, to: number): Candidate | null {
  const contrast = steps.between(from, to);
  if (contrast < LEAST_CONTRAST) return null;
  const length = to - from;
  let uneven = 0;
  let off = 0;
  for (let frame = from + 1; frame < to; frame += 1) {
    const part = progress(steps, from, to, frame);
    uneven = Math.max(uneven, Math.abs(part - (frame - from) / length));
    if (uneven > MOST_UNEVEN) return null;
    off += Math.max(0, steps.between(from, frame) ** 2 - (part * contrast) ** 2);
  }
  const offLine = Math.sqrt(off / (length - 1)) / contrast;
  if (offLine > MOST_OFF_LINE) return null;
  const before = Math.max(0, from - OUTSIDE);
  const after = Math.min(frames.count - 1, to + OUTSIDE);
  const outside = [
    before < from ? Math.abs(progress(steps, from, to, before)) / (from - before) : 0,
    after > to ? Math.abs(progress(steps, from, to, after) - 1) / (after - to) : 0,
  ].map((moved) => moved * length);
  if (Math.max(...outside) > MOST_OUTSIDE) return null;
  const cost = (uneven / MOST_UNEVEN + offLine / MOST_OFF_LINE + Math.max(...outside) / MOST_OUTSIDE) / 3;
  return { from, to, contrast, cost };
}

function isOneScene(frames: SmallFrames, { from, to, contrast }: Candidate): boolean {
  const [before, after] = [smallFrame(frames, from), smallFrame(frames, to)];
  if (changeSpread(before, after) < LEAST_SPREAD) return true;
  const { distance, agreement } = likeness(before, after);
  return distance < contrast * LASTING || agreement > SAME_SCENE;
}

function asCut(steps: Steps, { from, to, contrast, cost }: Candidate): FoundCut {
  let frame = from + 1;
  while (frame < to && progress(steps, from, to, frame) <= 0.5) frame += 1;
  return {
    frame,
    kind: 'dissolve',
    mixedFrames: to - from - 1,
    confidence: Math.min(sureness(contrast, LEAST_CONTRAST), 1 - cost / 2),
  };
}
