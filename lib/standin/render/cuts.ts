/** Where the cuts of a rendered video really are: as planned, unless a fault moves them. */
import { FRAMES_PER_SECOND, type RenderPlan } from './render-plan.ts';

type Planned = Pick<RenderPlan, 'shots' | 'totalSeconds' | 'cutsMovedFrames'>;

/** The frame each shot begins with; moved cuts keep their order, and every shot at least one frame. */
export function firstFrames({ shots, totalSeconds, cutsMovedFrames }: Planned): number[] {
  const total = Math.round(totalSeconds * FRAMES_PER_SECOND);
  return shots.map(({ startSeconds }, index) => {
    if (index === 0) return 0;
    const moved = Math.round(startSeconds * FRAMES_PER_SECOND) + cutsMovedFrames;
    return Math.min(total - (shots.length - index), Math.max(index, moved));
  });
}

/** The planned moment that a frame shows: with moved cuts, a shot plays a little longer or shorter than it was planned. */
export function plannedMoment(plan: Planned, begins: readonly number[], frame: number): number {
  const index = Math.max(
    0,
    begins.findLastIndex((begin) => begin <= frame),
  );
  const shot = plan.shots[index];
  const begin = begins[index] ?? 0;
  if (!shot) return frame / FRAMES_PER_SECOND;
  const end = begins[index + 1] ?? Math.round(plan.totalSeconds * FRAMES_PER_SECOND);
  // Divided last, so that an unmoved frame has exactly its own time.
  const share = (frame - begin) / (end - begin);
  const isAsPlanned =
    Math.round(shot.startSeconds * FRAMES_PER_SECOND) === begin && Math.round(shot.seconds * FRAMES_PER_SECOND) === end - begin;
  return isAsPlanned ? frame / FRAMES_PER_SECOND : shot.startSeconds + share * shot.seconds;
}
