import { tickSeconds } from '#lib/animatic/heard.ts';
import type { SideIndex } from '#lib/client/compare/pair-clock.ts';
import { shotStartsOf } from '#lib/cuts/cuts-of-take.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { TakeView } from '#lib/take/take.ts';

/** The plan as it stands, or a finished take. */
export type Compared = 'plan' | TakeView;
/** The first and the second, by the ids of takes; `plan` is the plan. */
export type ComparedIds = readonly [first: string, second: string];

/** What a take is first compared with: the take before it, else the plan. `ready` comes newest first. */
export function beginWith(takeId: string, ready: readonly TakeView[]): ComparedIds {
  const number = ready.find(({ id }) => id === takeId)?.number ?? 0;
  return [ready.find((take) => take.number < number)?.id ?? 'plan', takeId];
}

/** Nothing is compared with itself: choosing for one side what the other has trades the two. */
export function chosen(ids: ComparedIds, index: SideIndex, id: string): ComparedIds {
  const rest = ids[index === 0 ? 1 : 0];
  const other = rest === id ? ids[index] : rest;
  return index === 0 ? [id, other] : [other, id];
}

/** A take that is gone meanwhile gives its place to the plan. */
export function comparedIn(ready: readonly TakeView[], id: string): Compared {
  return ready.find((take) => take.id === id) ?? 'plan';
}

/** Whose sound is heard; null: nobody's. Where a silent plan is wanted, the take beside it is heard. */
export function audible(sides: readonly [Compared, Compared], wanted: SideIndex | null, isPlanHeard: boolean): SideIndex | null {
  if (wanted === null || sides[wanted] !== 'plan' || isPlanHeard) return wanted;
  return wanted === 0 ? 1 : 0;
}

/** Where the shots of one of the two change, in seconds: as planned, or as the frames of the take say. */
export function cutSecondsOf(side: Compared, plan: Storyboard): readonly number[] {
  return side === 'plan' ? tickSeconds(plan) : shotStartsOf(side).slice(1);
}

export function lengthSecondsOf(side: Compared, plan: Storyboard): number {
  return side === 'plan' ? plan.totalSeconds : (side.video?.durationSeconds ?? side.totalSeconds);
}
