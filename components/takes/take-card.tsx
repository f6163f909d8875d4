'use client';

import { Download, Play, RotateCw } from 'lucide-react';
import { memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useShowSource } from '#components/preview/show-source.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { tooltip } from '#components/ui/tooltip.ts';
import { useFailureWords } from '#components/ui/use-say.ts';
import { usePlayhead } from '#lib/client/editor.tsx';
import { isMoving, type TakeView } from '#lib/take/take.ts';
import { Elapsed } from './elapsed.tsx';
import { TakePicture } from './take-picture.tsx';
import { useRetry } from './use-retry.ts';
import { roughly } from './usual-time.ts';

/** One take: where it stands, and what can be done with it. */
export const TakeCard = memo(function TakeCard({
  take,
  isShown,
  usualSeconds,
}: {
  readonly take: TakeView;
  readonly isShown: boolean;
  /** How long takes of this engine usually take, or null where nobody knows. */
  readonly usualSeconds: number | null;
}) {
  const t = useTranslations('takes');
  const say = useFailureWords();
  const playhead = usePlayhead();
  const show = useShowSource();
  const { isBusy, failure, retry } = useRetry(take);
  const isFailed = take.status === 'failed';
  const words = failure ?? (take.failure ? say(take.failure) : take.note);
  const { number } = take;
  const usual = usualSeconds === null ? null : roughly(usualSeconds);

  function play() {
    playhead.pause();
    show(take.id);
    playhead.seek(0);
    playhead.play();
  }

  return (
    <fieldset aria-label={t('take', { number })} className="flex flex-none items-start gap-2.5">
      <div className="w-[126px] flex-none">
        <div
          className={classNames(
            'relative grid aspect-video w-[126px] place-items-center overflow-hidden rounded-lg border',
            isFailed ? 'border-bad/40 bg-bad/12' : 'border-line-strong bg-raised',
            isShown && 'outline-2 outline-accent outline-offset-1',
          )}
        >
          <TakePicture take={take} />
          {take.video && (
            <button
              type="button"
              aria-label={t('play', { number })}
              onClick={play}
              className="absolute inset-0 grid place-items-center focus-visible:-outline-offset-2"
            >
              <span className="grid size-[26px] place-items-center rounded-full bg-black/60 text-white [&_.lucide]:size-3.5">
                <Play aria-hidden className="translate-x-px" />
              </span>
            </button>
          )}
        </div>
        <div className="mt-1 flex items-center justify-between gap-1 text-xs-plus">
          <b className="font-semibold">{t('take', { number })}</b>
          <span className="text-faint">
            {isMoving(take.status) && <Elapsed sinceMs={take.createdAt} />}
            {take.status === 'ready' && t('seconds', { seconds: take.totalSeconds })}
          </span>
        </div>
        <div className="flex items-center justify-between gap-1 text-xs">
          <span role="status" className={isFailed ? 'text-bad' : take.status === 'ready' ? 'text-ok' : 'text-accent-text'}>
            {t(`status.${take.status}`)}
          </span>
          {take.video && (
            <a
              href={take.video.downloadUrl}
              download
              aria-label={t('download', { number })}
              className="grid size-[22px] place-items-center rounded-md text-dim hover:bg-raised hover:text-ink pointer-coarse:size-9 [&_.lucide]:size-3.5"
              {...tooltip(t('downloadTip'), { side: 'top', align: 'end' })}
            >
              <Download aria-hidden />
            </a>
          )}
        </div>
        {isMoving(take.status) && usual && (
          <p className="text-faint text-xs">{'minutes' in usual ? t('usualMinutes', usual) : t('usualSeconds', usual)}</p>
        )}
      </div>
      {(words || isFailed) && (
        <div className="w-44">
          {words && (
            <p role={failure ? 'alert' : undefined} className={classNames('text-xs', isFailed || failure ? 'text-bad' : 'text-dim')}>
              {words}
            </p>
          )}
          {isFailed && (
            <Button
              size="small"
              className="mt-1.5"
              aria-label={t('retryTake', { number })}
              aria-disabled={isBusy}
              title={t('retryPrice', { dollars: `$${take.estimate.dollars.toFixed(2)}` })}
              onClick={() => void retry()}
            >
              <RotateCw aria-hidden />
              {t('retry')}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
});
