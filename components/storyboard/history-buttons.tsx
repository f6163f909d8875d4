'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { useEditor, useHistoryState } from '#lib/client/editor.tsx';

/** Undo and redo; their tooltips name what they would take back or bring again. */
export function HistoryButtons() {
  const editor = useEditor();
  const { canUndo, canRedo, undoLabel, redoLabel } = useHistoryState();
  return (
    <>
      <IconButton
        label="Undo"
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={() => editor.undo()}
        {...tooltip(undoLabel === null ? 'Undo' : `Undo ${undoLabel}`)}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label="Redo"
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!canRedo}
        onClick={() => editor.redo()}
        {...tooltip(redoLabel === null ? 'Redo' : `Redo ${redoLabel}`)}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </>
  );
}
