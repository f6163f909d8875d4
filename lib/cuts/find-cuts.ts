/** Where the shots of a video change, by its frames alone. The method is described in docs/cuts.md. */
import { dissolves, MOST_MIXED } from './dissolves.ts';
import type { FoundCut, FoundCuts } from './found-cuts.ts';
import { hardCuts } from './hard-cuts.ts';
import type { SmallFrames } from './small-frames.ts';
import { stepsOf } from './steps.ts';

/** Grows with every change of the method that may find other cuts. */
const METHOD = 'lines-1';
/** A shot has at least so many frames: of two cuts closer together the surer one is meant. */
const SHORTEST_SHOT = 6;
/** Frames that are compared with each other lie at most this far apart. */
const REACH = MOST_MIXED + 5;

export function findCuts(frames: SmallFrames, framesPerSecond: number): FoundCuts {
  const steps = stepsOf(frames, REACH);
  const hard = hardCuts(frames, steps);
  const cuts = keepSurest([...hard, ...dissolves(frames, steps, hard)]);
  return { method: METHOD, framesPerSecond, frames: frames.count, cuts };
}

function keepSurest(cuts: readonly FoundCut[]): FoundCut[] {
  const kept: FoundCut[] = [];
  for (const cut of cuts.toSorted((one, other) => other.confidence - one.confidence)) {
    if (kept.every(({ frame }) => Math.abs(frame - cut.frame) >= SHORTEST_SHOT)) kept.push(cut);
  }
  return kept.sort((one, other) => one.frame - other.frame);
}
