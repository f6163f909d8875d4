/** Cuts between one frame and the next. */
import type { FoundCut } from './found-cuts.ts';
import { changeSpread, likeness } from './likeness.ts';
import { type SmallFrames, smallFrame } from './small-frames.ts';
import type { Steps } from './steps.ts';

/** A smaller change from one frame to the next (0 to 255) is no cut. */
const LEAST_STEP = 6;
/** How much larger the change is than any other near it. A pan changes as much in every frame. */
const LEAST_LEAD = 1.8;
/** Frames on either side that are compared with it. */
const NEAR = 4;
/** What lasts no longer is a flash: after it the picture of before is back. */
const FLASH = 6;
/** Of the change, how much must be left when the frames of before are compared with those after the flash. */
const LASTING = 0.5;
/** Patterns that agree so well are one scene in another light. */
const SAME_SCENE = 0.95;
/** Of the picture, how much changes at least: a title that appears, or a thing that jumps, is no cut. */
const LEAST_SPREAD = 0.2;
/** Every camera moves a little, and every codec errs a little (0 to 255). */
const UNREST = 1.5;

export function hardCuts(frames: SmallFrames, steps: Steps): FoundCut[] {
  const known = new Map<string, number>();
  /** The change that no movement of the camera explains. */
  const change = (from: number, to: number): number => {
    const plain = steps.between(from, to);
    if (plain < LEAST_STEP / 2) return plain;
    const key = `${from} ${to}`;
    let kept = known.get(key);
    if (kept === undefined) {
      kept = Math.min(plain, likeness(smallFrame(frames, from), smallFrame(frames, to)).distance);
      known.set(key, kept);
    }
    return kept;
  };
  const found: FoundCut[] = [];
  for (let frame = 1; frame < frames.count; frame += 1) {
    if (steps.between(frame - 1, frame) < LEAST_STEP) continue;
    const step = change(frame - 1, frame);
    if (step < LEAST_STEP) continue;
    const lead = step / Math.max(UNREST, ...near(frame, frames.count).map((other) => change(other - 1, other)));
    if (lead < LEAST_LEAD || !lasts(frame, step)) continue;
    found.push({ frame, kind: 'hard', mixedFrames: 0, confidence: Math.min(sureness(step, LEAST_STEP), sureness(lead, LEAST_LEAD)) });
  }
  return found;

  function lasts(frame: number, step: number): boolean {
    for (let later = 1; later <= FLASH; later += 1) {
      for (const [before, after] of [
        [frame - 1, frame + later],
        [frame - 1 - later, frame],
      ] as const) {
        if (before < 0 || after >= frames.count) continue;
        if (change(before, after) < step * LASTING) return false;
        if (likeness(smallFrame(frames, before), smallFrame(frames, after)).agreement > SAME_SCENE) return false;
      }
    }
    const [before, after] = [smallFrame(frames, frame - 1), smallFrame(frames, frame)];
    return changeSpread(before, after) >= LEAST_SPREAD && likeness(before, after).agreement <= SAME_SCENE;
  }
}

/** The frames around one, but for itself. */
function near(frame: number, count: number): number[] {
  const others: number[] = [];
  for (let other = Math.max(1, frame - NEAR); other <= Math.min(count - 1, frame + NEAR); other += 1)
    if (other !== frame) others.push(other);
  return others;
}

/** One half at the least that is taken, nearing one far above it. */
export function sureness(value: number, least: number): number {
  return value / (value + least);
}
