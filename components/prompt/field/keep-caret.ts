/**
 * Keeps the caret where people expect it: where it was when the focus comes back, and beside chips instead of inside
 * them, where a browser may put it and nothing can be typed.
 */
import { offsetAfter, type TextChange, type TextRange } from '../text-change.ts';
import type { Content } from './content.ts';
import { chipAround } from './read-dom.ts';

export interface KeptCaret {
  /** Where it is, or was last. */
  last(): TextRange;
  /** The text has changed without the focus. */
  changed(change: TextChange): void;
}

export function keepCaret(content: Content, onMove: () => void, signal: AbortSignal): KeptCaret {
  const { element } = content;
  let { anchor, head } = { anchor: content.prompt().length, head: content.prompt().length };
  let isPressed = false;

  const follow = () => {
    ({ anchor, head } = content.selection() ?? { anchor, head });
    // Not under the pointer: a selection is still being made.
    if (!isPressed && content.isSelectedInChip()) content.select(anchor, head);
  };
  const press = (isDown: boolean) => () => {
    isPressed = isDown;
    if (!isDown) follow();
  };
  const click = (event: MouseEvent) => {
    const chip = event.target instanceof Node ? chipAround(event.target) : null;
    if (!chip) return;
    const [from = 0, to = from] = content.offsetsOf([0, 1].map((offset) => ({ node: chip, offset })));
    const { left, width } = chip.getBoundingClientRect();
    if (event.detail > 1) return content.select(from, to);
    const edge = event.clientX < left + width / 2 ? from : to;
    content.select(event.shiftKey ? anchor : edge, edge);
  };

  element.addEventListener('pointerdown', press(true), { signal });
  document.addEventListener('pointerup', press(false), { signal });
  document.addEventListener('pointercancel', press(false), { signal });
  element.addEventListener('click', click, { signal });
  // The browser tells of a moved caret a little later; by then the focus, and the caret with it, may be elsewhere.
  element.addEventListener('blur', follow, { signal });
  element.addEventListener('focus', () => !isPressed && content.select(anchor, head), { signal });
  document.addEventListener(
    'selectionchange',
    () => {
      // Of all fields on the page only the one in use is concerned; asking for the selection costs a layout.
      if (document.activeElement !== element) return;
      follow();
      onMove();
    },
    { signal },
  );

  return {
    last: () => ({ from: Math.min(anchor, head), to: Math.max(anchor, head) }),
    changed(change) {
      anchor = offsetAfter(change, anchor);
      head = offsetAfter(change, head);
    },
  };
}
