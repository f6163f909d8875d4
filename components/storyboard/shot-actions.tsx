'use client';

import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Copy, Scissors, Trash2 } from '#components/ui/icons.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { deleteShot, duplicateShot, splitShot } from './shot-commands.ts';

/** Split, duplicate and delete. There for every shot; in sight for the selected one, and under the pointer or the focus. */
export const ShotActions = memo(function ShotActions({ shotId, index }: { readonly shotId: string; readonly index: number }) {
  const t = useTranslations('shots');
  const editor = useEditor();
  const isOnly = useStoryboard((board) => board.shots.length === 1);
  const number = index + 1;

  function remove() {
    if (deleteShot(editor, shotId)) editor.notices.speak(t('deleted', { number }));
  }

  return (
    <span
      className={classNames(
        'flex items-center opacity-0 transition-opacity duration-100 focus-within:opacity-100 group-hover/card:opacity-100 group-data-selected/card:opacity-100 pointer-coarse:group-[:not([data-selected])]/card:pointer-events-none',
        // What is drawn is hidden too: drawn transparent it would cost the browser time in every frame of the page.
        '[&_.icon]:invisible [&_.icon]:transition-[visibility] [&_.icon]:duration-100 focus-within:[&_.icon]:visible group-hover/card:[&_.icon]:visible group-data-selected/card:[&_.icon]:visible',
      )}
    >
      <IconButton small label={t('split', { number })} shortcut="S" onClick={() => splitShot(editor, shotId)}>
        <Scissors />
      </IconButton>
      <IconButton small label={t('duplicate', { number })} shortcut="⌘/Ctrl D" onClick={() => duplicateShot(editor, shotId)}>
        <Copy />
      </IconButton>
      <IconButton small label={t('delete', { number })} disabled={isOnly} tip={{ align: 'end' }} onClick={remove}>
        <Trash2 />
      </IconButton>
    </span>
  );
});
