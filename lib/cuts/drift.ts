/** How the cuts of a video lie to the plan that it was made from. Everything is counted in frames. */

/** A cut that lies further from its plan than twice this (seconds) is another cut: the planned one is missing, this one was added. */
const SKIP_SECONDS = 0.75;

export interface CutDrift {
  /** Where the cut was planned: the first frame of the shot that it begins. */
  readonly planned: number;
  /** Where it is; null: the two shots it should part are one. */
  readonly found: number | null;
}

export interface Drift {
  /** One for each planned cut, in order. */
  readonly cuts: readonly CutDrift[];
  /** Cuts that nobody planned, in order. */
  readonly added: readonly number[];
}

/** Found minus planned, in frames: below zero it comes early. Null where it is missing. */
export function driftFrames({ planned, found }: CutDrift): number | null {
  return found === null ? null : found - planned;
}

/**
 * Joins planned and found cuts so that the drifts and what is left over weigh least, keeping their order: the first of
 * two close cuts never belongs to the later plan. Both lists ascend.
 */
export function driftOf(planned: readonly number[], found: readonly number[], framesPerSecond: number): Drift {
  const skip = SKIP_SECONDS * framesPerSecond;
  const width = found.length + 1;
  /** The least weight of everything from this planned and this found cut on. */
  const rest = new Float64Array((planned.length + 1) * width);
  const weight = (p: number, f: number) => rest[p * width + f] ?? 0;
  const apart = (p: number, f: number) => Math.abs((found[f] ?? 0) - (planned[p] ?? 0));
  for (let p = planned.length; p >= 0; p -= 1) {
    for (let f = found.length; f >= 0; f -= 1) {
      if (p === planned.length || f === found.length) rest[p * width + f] = (planned.length - p + found.length - f) * skip;
      else rest[p * width + f] = Math.min(apart(p, f) + weight(p + 1, f + 1), skip + weight(p + 1, f), skip + weight(p, f + 1));
    }
  }
  const cuts: CutDrift[] = [];
  const added: number[] = [];
  let f = 0;
  for (const [p, plannedFrame] of planned.entries()) {
    while (f < found.length && weight(p, f) === skip + weight(p, f + 1) && !isJoined(p, f)) {
      added.push(found[f] ?? 0);
      f += 1;
    }
    const joins = f < found.length && isJoined(p, f);
    cuts.push({ planned: plannedFrame, found: joins ? (found[f] ?? 0) : null });
    if (joins) f += 1;
  }
  return { cuts, added: [...added, ...found.slice(f)] };

  function isJoined(p: number, f: number): boolean {
    return weight(p, f) === apart(p, f) + weight(p + 1, f + 1);
  }
}

/** The first frames of the shots after the first, of a plan in seconds. */
export function plannedCutFrames(shots: readonly { readonly startSeconds: number }[], framesPerSecond: number): number[] {
  return shots.slice(1).map(({ startSeconds }) => Math.round(startSeconds * framesPerSecond));
}
