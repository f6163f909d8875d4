'use client';

import { Copy, Scissors, Trash2 } from 'lucide-react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { deleteShot, duplicateShot, splitShot } from './shot-commands.ts';

/** Split, duplicate and delete. There for every shot; in sight for the selected one, and under the pointer or the focus. */
export function ShotActions({ shotId, index }: { readonly shotId: string; readonly index: number }) {
  const editor = useEditor();
  const isOnly = useStoryboard((board) => board.shots.length === 1);
  const number = index + 1;
  return (
    <span className="flex items-center opacity-0 transition-opacity duration-100 focus-within:opacity-100 group-hover/card:opacity-100 group-data-selected/card:opacity-100 pointer-coarse:group-[:not([data-selected])]/card:pointer-events-none">
      <IconButton small label={`Split shot ${number}`} shortcut="S" onClick={() => splitShot(editor, shotId)}>
        <Scissors aria-hidden />
      </IconButton>
      <IconButton small label={`Duplicate shot ${number}`} shortcut="Ctrl D" onClick={() => duplicateShot(editor, shotId)}>
        <Copy aria-hidden />
      </IconButton>
      <IconButton small label={`Delete shot ${number}`} disabled={isOnly} tip={{ align: 'end' }} onClick={() => deleteShot(editor, shotId)}>
        <Trash2 aria-hidden />
      </IconButton>
    </span>
  );
}
