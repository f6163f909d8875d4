'use client';

import { memo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useShowSource } from '#components/preview/show-source.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Download, Play } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { usePlayhead } from '#lib/client/editor.tsx';
import { isMoving, type TakeView } from '#lib/take/take.ts';
import { Elapsed } from './elapsed.tsx';
import { TakeButtons } from './take-buttons.tsx';
import { TakePicture } from './take-picture.tsx';
import { TakeWords } from './take-words.tsx';
import { TimeLeft } from './time-left.tsx';

const TakeFilm = loadLater(() => import('./take-film.tsx'));

/** One take: where it stands, and what can be done with it. */
export const TakeCard = memo(function TakeCard({
  take,
  isShown,
  onDeleted,
}: {
  readonly take: TakeView;
  readonly isShown: boolean;
  readonly onDeleted: (take: TakeView) => void;
}) {
  const t = useTranslations('takes');
  const playhead = usePlayhead();
  const show = useShowSource();
  const isFailed = take.status === 'failed';
  const { number } = take;
  const playButton = useRef<HTMLButtonElement>(null);
  const [isLooked, setLooked] = useState(false);
  const look = () => setLooked(true);

  function play() {
    playhead.pause();
    show(take.id);
    playhead.seek(0);
    playhead.play();
  }

  return (
    <fieldset aria-label={t('take', { number })} data-take={take.id} className="flex flex-none items-start gap-2.5">
      <div className="w-[126px] flex-none max-lg:w-40">
        <div
          className={classNames(
            'relative grid aspect-video w-full place-items-center overflow-hidden rounded-lg border',
            isFailed ? 'border-bad/40 bg-bad/12' : 'border-line-strong bg-raised',
            isShown && 'outline-2 outline-accent outline-offset-1',
          )}
        >
          <TakePicture take={take} />
          {isLooked && take.video && take.filmstripUrl && (
            <TakeFilm over={playButton} url={take.filmstripUrl} durationSeconds={take.video.durationSeconds} />
          )}
          {take.video && (
            <button
              type="button"
              ref={playButton}
              aria-label={t('play', { number })}
              onClick={play}
              onPointerEnter={look}
              onFocus={look}
              className="absolute inset-0 grid touch-pan-y place-items-center focus-visible:-outline-offset-2"
            >
              <span className="grid size-[26px] place-items-center rounded-full bg-black/60 text-white [&_.icon]:icon-3.5">
                <Play className="translate-x-px" />
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
        <div className="flex flex-wrap items-center gap-x-1 text-xs">
          <span role="status" className={isFailed ? 'text-bad' : take.status === 'ready' ? 'text-ok' : 'text-accent-text'}>
            {t(`status.${take.status}`)}
          </span>
          <span className="ml-auto flex items-center">
            <TakeButtons take={take} onDeleted={onDeleted} />
            {take.video && (
              <a
                href={take.video.downloadUrl}
                download
                aria-label={t('download', { number })}
                className="grid size-[22px] place-items-center rounded-md text-dim hover:bg-raised hover:text-ink pointer-coarse:size-9 [&_.icon]:icon-3.5"
                {...tooltip(t('downloadTip'), { side: 'top', align: 'end' })}
              >
                <Download />
              </a>
            )}
          </span>
        </div>
        {take.placeInQueue !== null && <p className="text-faint text-xs">{t('placeInQueue', { place: take.placeInQueue })}</p>}
        <TimeLeft take={take} />
      </div>
      <TakeWords take={take} />
    </fieldset>
  );
});
