'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Ellipsis, Star, StarFilled } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { answered } from '#lib/client/answered.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { usePutTake } from '#lib/client/takes-query.ts';
import type { TakeView } from '#lib/take/take.ts';
import { useMark } from './use-mark.ts';

const TakeDialog = loadLater(() => import('./take-dialog.tsx'));
const UPWARDS = { side: 'top' } as const;

/** The star of a take, and the way to everything else that can be done with it. */
export function TakeButtons({ take, onDeleted }: { readonly take: TakeView; readonly onDeleted: (take: TakeView) => void }) {
  const t = useTranslations('takes');
  const mark = useMark(take.id);
  const [isOpen, setOpen] = useState(false);
  const { number, isStarred } = take;
  return (
    <span className="flex items-center">
      <IconButton
        label={t('star', { number })}
        small
        aria-pressed={isStarred}
        tip={UPWARDS}
        onClick={() => void mark({ isStarred: !isStarred })}
      >
        {isStarred ? <StarFilled className="text-accent-text" /> : <Star />}
      </IconButton>
      <IconButton label={t('more', { number })} small tip={UPWARDS} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Ellipsis />
      </IconButton>
      {isOpen && <TakeDialog take={take} onClose={() => setOpen(false)} onDeleted={onDeleted} />}
    </span>
  );
}

/** Only for a take that waits: what was sent goes on, and the server says so to whoever presses a moment too late. */
export function CancelButton({ take }: { readonly take: TakeView }) {
  const t = useTranslations('takes');
  const { actions, notices } = useEditor();
  const putTake = usePutTake();
  const [isBusy, setBusy] = useState(false);

  async function cancel() {
    if (isBusy) return;
    setBusy(true);
    const answer = await answered(actions.cancelTake({ takeId: take.id }));
    setBusy(false);
    if (answer.ok) putTake(answer.value);
    else notices.tell({ failure: answer.error }, 'bad');
  }

  return (
    <Button
      size="small"
      aria-label={t('cancel', { number: take.number })}
      aria-disabled={isBusy || undefined}
      onClick={() => void cancel()}
    >
      {t('cancelShort')}
    </Button>
  );
}
