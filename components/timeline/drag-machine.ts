/**
 * One pointer's way through a drag, as a state and the events that move it. No DOM: the hook beside it listens, and
 * tests send the events by hand.
 *
 * idle ──press──► pressed ──moved past the slop──► dragging ──release──► idle (end)
 *                    │ release: idle (click)          └──escape, lost──► idle (cancel)
 */
export type DragState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'pressed' | 'dragging'; readonly pointerId: number; readonly startX: number; readonly startY: number };

export type DragEvent =
  | { readonly type: 'press' | 'move' | 'release'; readonly pointerId: number; readonly x: number; readonly y: number }
  | { readonly type: 'lost'; readonly pointerId: number }
  | { readonly type: 'escape' };

export type DragEffect =
  | { readonly type: 'begin' }
  | { readonly type: 'move'; readonly dx: number; readonly dy: number }
  | { readonly type: 'end' }
  | { readonly type: 'cancel' }
  /** `x` as the pointer was released. */
  | { readonly type: 'click'; readonly x: number };

export interface DragOutcome {
  readonly state: DragState;
  readonly effects: readonly DragEffect[];
}

export const IDLE: DragState = { phase: 'idle' };

/** A press that moves less than this is a click: hands tremble. */
const SLOP_PIXELS = 3;

export function nextDrag(state: DragState, event: DragEvent): DragOutcome {
  const stay = { state, effects: [] };
  if (state.phase === 'idle') {
    if (event.type !== 'press') return stay;
    return { state: { phase: 'pressed', pointerId: event.pointerId, startX: event.x, startY: event.y }, effects: [] };
  }
  if (event.type === 'escape') return { state: IDLE, effects: [{ type: 'cancel' }] };
  // A second finger neither joins nor disturbs a drag.
  if (event.pointerId !== state.pointerId) return stay;
  switch (event.type) {
    case 'press':
      return stay;
    case 'move': {
      const move = { type: 'move', dx: event.x - state.startX, dy: event.y - state.startY } as const;
      if (state.phase === 'dragging') return { state, effects: [move] };
      if (Math.hypot(move.dx, move.dy) < SLOP_PIXELS) return stay;
      return { state: { ...state, phase: 'dragging' }, effects: [{ type: 'begin' }, move] };
    }
    case 'release':
      return { state: IDLE, effects: [state.phase === 'dragging' ? { type: 'end' } : { type: 'click', x: event.x }] };
    case 'lost':
      return { state: IDLE, effects: [{ type: 'cancel' }] };
  }
}
