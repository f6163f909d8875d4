/** Where each planned shot lies in a take, by the rule that the timeline shows drift by (lib/cuts). */
import { plannedCutFrames } from '#lib/cuts/drift.ts';
import { shotsOfVideo } from '#lib/cuts/found-shots.ts';
import type { PlannedShot } from './cut-timeline.ts';
import type { KnownCuts } from './known-cuts.ts';

export interface PlaceInVideo {
  /** Its first frame there. */
  readonly startFrame: number;
  /** The frame after its last; null: the shots after it became one with it, and nobody can tell where it ends. */
  readonly endFrame: number | null;
  /** Found minus planned. */
  readonly driftFrames: number;
}

/** One for each planned shot, in order; null: it became one with the shot before. */
export function placesInVideo(
  { cuts, frames, framesPerSecond }: Pick<KnownCuts, 'cuts' | 'frames' | 'framesPerSecond'>,
  plan: readonly Pick<PlannedShot, 'startSeconds'>[],
): (PlaceInVideo | null)[] {
  const { shots } = shotsOfVideo(cuts, plannedCutFrames(plan, framesPerSecond), { frames, framesPerSecond });
  // After an added cut, the shot before it goes on.
  const planned = shots.filter((shot) => shot.planned.length > 0);
  return plan.map((_, index) => {
    const place = planned.findIndex((shot) => shot.planned[0] === index + 1);
    const shot = planned[place];
    if (!shot) return null;
    const endFrame = shot.planned.length === 1 ? (planned[place + 1]?.start ?? frames) : null;
    return { startFrame: shot.start, endFrame, driftFrames: shot.driftFrames ?? 0 };
  });
}
