'use client';

import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { type DragEvent, type DragState, IDLE, nextDrag } from './drag-machine.ts';

/** What a gesture does while it lasts. `dx` and `dy` count from where the pointer was pressed. */
export interface Drag {
  move(dx: number, dy: number): void;
  end(): void;
  /** Everything is as before the press. */
  cancel(): void;
}

/**
 * Pointer handlers for one draggable thing. `begin` is called when a press becomes a drag; the pointer is captured, so
 * the drag goes on outside the window, and Escape takes it back: what was dragged, and the focus, which the press took
 * from where somebody may have been writing. `onPress` hears a press that stayed where it was, with the pointer's x.
 */
export function useDrag(begin: (event: { readonly target: HTMLElement }) => Drag | null, onPress?: (clientX: number) => void) {
  const state = useRef<DragState>(IDLE);
  const drag = useRef<Drag | null>(null);
  const target = useRef<HTMLElement | null>(null);
  const focusBefore = useRef<Element | null>(null);
  const wasDragged = useRef(false);
  const stopHearingKeys = useRef<(() => void) | null>(null);
  const [isDragging, setDragging] = useState(false);

  const send = (event: DragEvent) => {
    const { state: next, effects } = nextDrag(state.current, event);
    state.current = next;
    for (const effect of effects) {
      if (effect.type === 'begin') {
        drag.current = target.current && begin({ target: target.current });
        wasDragged.current = true;
      }
      if (effect.type === 'move') drag.current?.move(effect.dx, effect.dy);
      if (effect.type === 'end') drag.current?.end();
      if (effect.type === 'cancel') drag.current?.cancel();
      if (effect.type === 'click') onPress?.(effect.x);
    }
    if (next.phase === 'idle') {
      drag.current = null;
      stopHearingKeys.current?.();
      stopHearingKeys.current = null;
    } else {
      stopHearingKeys.current ??= hearEscape(takeBack);
    }
    setDragging(next.phase === 'dragging');
  };
  const takeBack = () => {
    const before = focusBefore.current;
    send({ type: 'escape' });
    if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus({ preventScroll: true });
  };

  useEffect(
    () => () => {
      stopHearingKeys.current?.();
      stopHearingKeys.current = null;
      // Gone in the middle of a drag: what was begun is not kept.
      drag.current?.cancel();
      drag.current = null;
      state.current = IDLE;
    },
    [],
  );

  const heard = (type: 'press' | 'move' | 'release') => (event: PointerEvent<HTMLElement>) =>
    ({ type, pointerId: event.pointerId, x: event.clientX, y: event.clientY }) as const;

  return {
    isDragging,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        target.current = event.currentTarget;
        // Asked on the way down, before the press gives the focus to what it meets.
        focusBefore.current = document.activeElement;
        wasDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
        send(heard('press')(event));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => send(heard('move')(event)),
      onPointerUp: (event: PointerEvent<HTMLElement>) => send(heard('release')(event)),
      onPointerCancel: (event: PointerEvent<HTMLElement>) => send({ type: 'lost', pointerId: event.pointerId }),
      /** The click that a browser makes of a drag's release is none. One without a pointer (`detail` 0) always counts. */
      onClickCapture(event: MouseEvent<HTMLElement>) {
        if (!wasDragged.current || event.detail === 0) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onLostPointerCapture: (event: PointerEvent<HTMLElement>) => send({ type: 'lost', pointerId: event.pointerId }),
    },
  };
}

/**
 * Returns the function that ends it. Only while something is pressed: a page has a score of things to drag, and each key
 * typed anywhere would call them all. On the way down, so that a dialog or a list around it does not close as well.
 */
function hearEscape(takeBack: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    takeBack();
  };
  window.addEventListener('keydown', hear, true);
  return () => window.removeEventListener('keydown', hear, true);
}
