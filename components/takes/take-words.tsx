'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { RotateCw } from '#components/ui/icons.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { TakeView } from '#lib/take/take.ts';
import { CancelButton } from './take-buttons.tsx';
import { useRetry } from './use-retry.ts';

/** What there is to say of a take beside its picture: what goes on, why it failed, what a person wrote. */
export function TakeWords({ take }: { readonly take: TakeView }) {
  const t = useTranslations('takes');
  const { spending } = useEditor();
  const say = useFailureWords();
  const { isBusy, failure, retry } = useRetry(take);
  const { number, status, comment } = take;
  const isFailed = status === 'failed';
  const note = take.note === null || take.noteCode === null ? take.note : say({ code: take.noteCode, sentence: take.note });
  const words = failure ?? (take.failure ? say(take.failure) : note);
  if (words === null && comment === null && !isFailed && status !== 'waiting') return null;
  return (
    <div className="w-44">
      {words && (
        <p role={failure ? 'alert' : undefined} className={classNames('text-xs', isFailed || failure ? 'text-bad' : 'text-dim')}>
          {words}
        </p>
      )}
      {comment && <p className="line-clamp-4 whitespace-pre-line break-words text-soft text-xs">{comment}</p>}
      {isFailed && (
        <Button
          size="small"
          className="mt-1.5"
          aria-label={t('retryTake', { number })}
          aria-disabled={isBusy}
          title={t('retryPrice', { charged: spending.isCharged ? 'yes' : 'no', dollars: `$${take.estimate.dollars.toFixed(2)}` })}
          onClick={() => void retry()}
        >
          <RotateCw />
          {t('retry')}
        </Button>
      )}
      {status === 'waiting' && <CancelButton take={take} />}
    </div>
  );
}
