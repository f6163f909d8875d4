import type { SideIndex } from '#lib/client/compare/pair-clock.ts';
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

/** Whose sound is heard; null: nobody's. The plan has none of its own here: then the take beside it is heard. */
export function audible(sides: readonly [Compared, Compared], wanted: SideIndex | null): SideIndex | null {
  if (wanted === null || sides[wanted] !== 'plan') return wanted;
  return wanted === 0 ? 1 : 0;
}
