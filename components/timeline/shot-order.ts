/** Where a dragged shot would land among the others, along one axis, from spans measured when the drag began. Pixels. */
export interface Span {
  readonly start: number;
  readonly size: number;
}

/** The index the shot at `from` takes when it is moved by `distance`: it passes a neighbour at that neighbour's middle. */
export function dropIndex(spans: readonly Span[], from: number, distance: number): number {
  const dragged = spans[from];
  if (dragged === undefined) return from;
  const start = dragged.start + distance;
  const end = start + dragged.size;
  const before = spans.slice(0, from).filter((span) => start < span.start + span.size / 2).length;
  const after = spans.slice(from + 1).filter((span) => end > span.start + span.size / 2).length;
  return from - before + after;
}

/** How far the shot at `index` steps aside while the one at `from` hovers over `to`. */
export function stepAside(spans: readonly Span[], index: number, from: number, to: number): number {
  const dragged = spans[from];
  const next = spans[from + 1] ?? spans[from - 1];
  if (dragged === undefined || next === undefined || index === from) return 0;
  const [first, second] = from + 1 < spans.length ? [dragged, next] : [next, dragged];
  const gap = second.start - (first.start + first.size);
  if (index > from && index <= to) return -(dragged.size + gap);
  if (index < from && index >= to) return dragged.size + gap;
  return 0;
}
