import type { Storyboard } from '#lib/storyboard/document.ts';

/** Which shot is selected after an edit: the same, or the neighbour of one that went away. Null: there is none. */
export function keptSelection(selected: string | null, before: Storyboard, next: Storyboard): string | null {
  if (selected !== null && next.shots.some(({ id }) => id === selected)) return selected;
  const index = before.shots.findIndex(({ id }) => id === selected);
  return next.shots[Math.min(Math.max(index, 0), next.shots.length - 1)]?.id ?? null;
}
