import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Trash2, Undo2 } from '#components/ui/icons.tsx';
import { useAgoWords } from './use-ago-words.ts';

export interface DeletedStoryboard {
  readonly id: string;
  readonly title: string;
  /** Unix milliseconds. */
  readonly deletedAt: number;
}

/** The way back for what was deleted, after the notice with its Undo is gone. */
export function DeletedButton({
  deleted,
  now,
  onRestore,
}: {
  readonly deleted: readonly DeletedStoryboard[];
  readonly now: number;
  readonly onRestore: (board: DeletedStoryboard) => void;
}) {
  const t = useTranslations('home');
  const ago = useAgoWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-8 flex justify-center">
      <Button variant="quiet" onClick={() => setOpen(true)}>
        <Trash2 />
        {t('show-deleted', { count: deleted.length })}
      </Button>
      <Dialog title={t('deleted-title')} open={isOpen} onClose={() => setOpen(false)}>
        <p className="text-dim text-sm-plus">{t('deleted-words')}</p>
        <ul className="mt-3 flex flex-col divide-y divide-line">
          {deleted.map((board) => {
            const title = board.title === '' ? t('untitled') : board.title;
            return (
              <li key={board.id} className="flex items-center gap-3 py-2">
                <span className="min-w-0 flex-1">
                  <b className="block truncate font-medium">{title}</b>
                  <small className="text-dim text-xs-plus">{t('deleted-when', { when: ago(board.deletedAt, now) })}</small>
                </span>
                <Button
                  size="small"
                  aria-label={t('restore-named', { title })}
                  onClick={() => {
                    setOpen(false);
                    onRestore(board);
                  }}
                >
                  <Undo2 />
                  <b>{t('restore')}</b>
                </Button>
              </li>
            );
          })}
        </ul>
      </Dialog>
    </div>
  );
}
