'use client';

import { Download, Play, RotateCw } from 'lucide-react';
import { memo } from 'react';
import { useShowSource } from '#components/preview/show-source.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { tooltip } from '#components/ui/tooltip.ts';
import { usePlayhead } from '#lib/client/editor.tsx';
import { isMoving, TAKE_STATUS_LABELS, type TakeView } from '#lib/take/take.ts';
import { Elapsed } from './elapsed.tsx';
import { TakePicture } from './take-picture.tsx';
import { useRetry } from './use-retry.ts';
import { usualText } from './usual-time.ts';

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
  const playhead = usePlayhead();
  const show = useShowSource();
  const { isBusy, failure, retry } = useRetry(take.id);
  const isFailed = take.status === 'failed';
  const words = failure ?? take.failure?.sentence ?? take.note;

  function play() {
    playhead.pause();
    show(take.id);
    playhead.seek(0);
    playhead.play();
  }

  return (
    <fieldset aria-label={`Take ${take.number}`} className="flex flex-none items-start gap-2.5">
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
              aria-label={`Play take ${take.number}`}
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
          <b className="font-semibold">Take {take.number}</b>
          <span className="text-faint">
            {isMoving(take.status) && <Elapsed sinceMs={take.createdAt} />}
            {take.status === 'ready' && `${take.totalSeconds} s`}
          </span>
        </div>
        <div className="flex items-center justify-between gap-1 text-xs">
          <span role="status" className={isFailed ? 'text-bad' : take.status === 'ready' ? 'text-ok' : 'text-accent-text'}>
            {TAKE_STATUS_LABELS[take.status]}
          </span>
          {take.video && (
            <a
              href={take.video.downloadUrl}
              download
              aria-label={`Download take ${take.number}`}
              className="grid size-[22px] place-items-center rounded-md text-dim hover:bg-raised hover:text-ink pointer-coarse:size-9 [&_.lucide]:size-3.5"
              {...tooltip('Download', { side: 'top', align: 'end' })}
            >
              <Download aria-hidden />
            </a>
          )}
        </div>
        {isMoving(take.status) && usualSeconds !== null && <p className="text-faint text-xs">{usualText(usualSeconds)}</p>}
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
              aria-label={`Retry take ${take.number}`}
              aria-disabled={isBusy}
              title={`Makes it again from the same plan, for about $${take.estimate.dollars.toFixed(2)}.`}
              onClick={() => void retry()}
            >
              <RotateCw aria-hidden />
              Retry
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
});
