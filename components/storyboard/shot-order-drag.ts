import type { Drag } from '#components/timeline/use-drag.ts';
import type { Editor } from '#lib/client/editor.tsx';
import { dropIndex, stepAside } from './shot-order.ts';

/** A shot's card dragged up or down the list. Only transforms move until it is dropped; the drop is one undo step. */
export function shotOrderDrag(editor: Editor, list: HTMLElement, shotId: string): Drag | null {
  const cards = [...list.querySelectorAll<HTMLElement>('[data-shot-id]')];
  const from = cards.findIndex((card) => card.dataset['shotId'] === shotId);
  if (from === -1) return null;
  const boxes = cards.map((card) => ({ top: card.offsetTop, height: card.offsetHeight }));
  let to = from;
  const rest = () => {
    for (const card of cards) {
      card.style.removeProperty('transform');
      card.style.removeProperty('transition');
      card.style.removeProperty('z-index');
    }
  };
  return {
    move(_dx, dy) {
      to = dropIndex(boxes, from, dy);
      cards.forEach((card, index) => {
        const isDragged = index === from;
        card.style.transform = `translateY(${isDragged ? dy : stepAside(boxes, index, from, to)}px)`;
        card.style.transition = isDragged ? 'none' : 'transform 120ms ease-out';
        card.style.zIndex = isDragged ? '1' : '0';
      });
    },
    end() {
      rest();
      if (to !== from) editor.dispatch({ type: 'move-shot', shotId, toIndex: to });
    },
    cancel: rest,
  };
}
