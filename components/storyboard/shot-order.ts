/** Where a dragged shot would land among the others, from boxes measured when the drag began. */
export interface CardBox {
  readonly top: number;
  readonly height: number;
}

/** The index the card at `from` takes when it is moved by `dy`: it passes a neighbour at that neighbour's middle. */
export function dropIndex(boxes: readonly CardBox[], from: number, dy: number): number {
  const dragged = boxes[from];
  if (dragged === undefined) return from;
  const top = dragged.top + dy;
  const bottom = top + dragged.height;
  const above = boxes.slice(0, from).filter((box) => top < box.top + box.height / 2).length;
  const below = boxes.slice(from + 1).filter((box) => bottom > box.top + box.height / 2).length;
  return from - above + below;
}

/** How far the card at `index` steps aside while the card at `from` hovers over `to`. */
export function stepAside(boxes: readonly CardBox[], index: number, from: number, to: number): number {
  const dragged = boxes[from];
  const next = boxes[from + 1] ?? boxes[from - 1];
  if (dragged === undefined || next === undefined || index === from) return 0;
  const [upper, lower] = from + 1 < boxes.length ? [dragged, next] : [next, dragged];
  const gap = lower.top - (upper.top + upper.height);
  if (index > from && index <= to) return -(dragged.height + gap);
  if (index < from && index >= to) return dragged.height + gap;
  return 0;
}
