import type { Drag } from './use-drag.ts';

/**
 * While a cut is dragged, shots and cuts are where the pointer puts them in that very frame. Easing them there would have
 * the browser lay out and paint the page in each of the next frames as well, and lag behind the hand. `blocks` is what
 * holds them (`data-blocks`); they ask it by `group-data-dragged/blocks`.
 */
export function withoutEasing(blocks: HTMLElement | null, drag: Drag | null): Drag | null {
  if (blocks === null || drag === null) return drag;
  blocks.dataset['dragged'] = '';
  const over = (finish: () => void) => () => {
    delete blocks.dataset['dragged'];
    finish();
  };
  return { move: drag.move, end: over(drag.end), cancel: over(drag.cancel) };
}
