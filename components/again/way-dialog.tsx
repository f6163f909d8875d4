'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/ui/dialog.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import type { StoredFile, TakePlan } from '#lib/client/editor-actions.ts';
import { useTakePlan } from '#lib/client/take-plan-query.ts';
import type { TakeView } from '#lib/take/take.ts';

export interface FinishedTake {
  readonly take: TakeView;
  readonly plan: TakePlan['document'];
  readonly video: StoredFile;
}

/** A dialog about a finished take, as soon as it is known what the take was made from. */
export function WayDialog({
  title,
  words,
  take,
  onClose,
  children,
}: {
  readonly title: string;
  readonly words: string;
  readonly take: TakeView;
  readonly onClose: () => void;
  readonly children: (finished: FinishedTake) => ReactNode;
}) {
  const t = useTranslations('again');
  const say = useFailureWords();
  const read = useTakePlan(take.id);
  return (
    <Dialog title={title} open wide onClose={onClose}>
      <p className="text-soft text-sm-plus">{words}</p>
      {read === null && (
        <p role="status" className="py-6 text-dim">
          {t('reading', { number: take.number })}
        </p>
      )}
      {read?.ok === false && (
        <p role="alert" className="py-6 text-bad">
          {t('failed', { reason: say(read.error) })}
        </p>
      )}
      {read?.ok && read.value.video && children({ take, plan: read.value.document, video: read.value.video })}
    </Dialog>
  );
}
