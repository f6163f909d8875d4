import type { HistoryState } from './editor-interface.ts';
import type { History } from './history.ts';

/** What undo and redo would do now. */
export function historyStateOf(history: History): HistoryState {
  const back = history.past.at(-1);
  const forth = history.future[0];
  return {
    canUndo: back !== undefined,
    canRedo: forth !== undefined,
    undoLabel: back?.label ?? null,
    redoLabel: forth?.label ?? null,
  };
}
