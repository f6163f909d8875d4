import type { Editor } from '#lib/client/editor.tsx';
import { animationFrames, type Frames } from '#lib/client/scheduler.ts';
import { dropIndex, type Span, stepAside } from './shot-order.ts';
import type { Drag } from './use-drag.ts';

/** Marks what a shot is dragged as: `<div {...orderItem(shotId)}>`, direct children of the container given to the drag. */
export function orderItem(shotId: string) {
  return { 'data-order-item': shotId };
}

/** How near the edge of what scrolls a dragged shot makes it scroll, and how far in one frame at most. Pixels. */
const EDGE = 24;
const FASTEST = 14;

/**
 * A shot dragged among the others, down the list or along the timeline. Only transforms move until it is dropped, so
 * nothing renders; the drop is one undo step. A list that is longer than its window scrolls along. While it lasts, the
 * container carries `data-reordering`.
 */
export function shotOrderDrag(
  editor: Editor,
  { container, shotId, axis, frames = animationFrames }: { container: HTMLElement; shotId: string; axis: 'x' | 'y'; frames?: Frames },
): Drag | null {
  const items = [...container.querySelectorAll<HTMLElement>(':scope > [data-order-item]')];
  const from = items.findIndex((item) => item.dataset['orderItem'] === shotId);
  const dragged = items[from];
  if (dragged === undefined) return null;
  const spans = items.map((item) => spanOf(item, axis));
  const scroller = axis === 'y' ? scrollerOf(container) : null;
  const scrolledFrom = scroller?.scrollTop ?? 0;
  let pointer = 0;
  let to = from;
  let stopScrolling: (() => void) | null = null;

  const place = () => {
    const distance = pointer + (scroller?.scrollTop ?? 0) - scrolledFrom;
    to = dropIndex(spans, from, distance);
    items.forEach((item, index) => {
      const isDragged = index === from;
      const pixels = isDragged ? distance : stepAside(spans, index, from, to);
      item.style.transform = axis === 'x' ? `translateX(${pixels}px)` : `translateY(${pixels}px)`;
      item.style.transition = isDragged ? 'none' : 'transform 120ms ease-out';
      item.style.zIndex = isDragged ? '2' : '';
    });
  };
  const scroll = () => {
    stopScrolling = null;
    const by = scroller === null ? 0 : pixelsToScroll(dragged.getBoundingClientRect(), scroller.getBoundingClientRect());
    const before = scroller?.scrollTop;
    if (by === 0 || scroller === null) return;
    scroller.scrollTop += by;
    if (scroller.scrollTop === before) return;
    place();
    stopScrolling = frames.next(scroll);
  };
  const rest = () => {
    stopScrolling?.();
    stopScrolling = null;
    delete container.dataset['reordering'];
    for (const item of items) for (const property of ['transform', 'transition', 'z-index']) item.style.removeProperty(property);
  };
  return {
    move(dx, dy) {
      container.dataset['reordering'] = '';
      pointer = axis === 'x' ? dx : dy;
      place();
      if (scroller !== null) stopScrolling ??= frames.next(scroll);
    },
    end() {
      rest();
      if (to !== from) editor.dispatch({ type: 'move-shot', shotId, toIndex: to });
    },
    cancel() {
      rest();
      if (scroller !== null) scroller.scrollTop = scrolledFrom;
    },
  };
}

function spanOf(item: HTMLElement, axis: 'x' | 'y'): Span {
  return axis === 'x' ? { start: item.offsetLeft, size: item.offsetWidth } : { start: item.offsetTop, size: item.offsetHeight };
}

/** The nearest element around it that scrolls by itself; null where only the page does. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let each: HTMLElement | null = element; each !== null; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return null;
}

/** The further a shot is held over the edge, the faster. */
function pixelsToScroll(item: DOMRect, view: DOMRect): number {
  const above = view.top + EDGE - item.top;
  const below = item.bottom - (view.bottom - EDGE);
  if (above > 0) return -Math.min(FASTEST, Math.ceil(above / 6));
  return below > 0 ? Math.min(FASTEST, Math.ceil(below / 6)) : 0;
}
