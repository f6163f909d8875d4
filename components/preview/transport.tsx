'use client';

import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { PauseFilled, PlayFilled, SkipBack, SkipForward } from '#components/ui/icons.tsx';
import { usePlayhead, usePlaying } from '#lib/client/editor.tsx';
import { nextStart, previousStart } from './shot-steps.ts';
import { Timecode } from './timecode.tsx';

/** Play and pause are one button that changes its name; beside it the way from shot to shot, and the time. */
export function Transport() {
  const t = useTranslations('preview');
  const playhead = usePlayhead();
  const isPlaying = usePlaying();
  return (
    <div className="flex items-center gap-1.5">
      <IconButton
        label={t('previousShot')}
        shortcut="["
        tip={{ side: 'top' }}
        className="max-lg:hidden"
        data-transport
        onClick={() => playhead.seek(previousStart(playhead.shotStarts(), playhead.get().seconds))}
      >
        <SkipBack />
      </IconButton>
      <button
        type="button"
        aria-label={isPlaying ? t('pause') : t('play')}
        aria-keyshortcuts="Space"
        onClick={() => playhead.toggle()}
        className="grid size-[34px] flex-none place-items-center rounded-full bg-ink text-canvas hover:opacity-90 [&_.icon]:icon-4"
      >
        {isPlaying ? <PauseFilled /> : <PlayFilled className="translate-x-px" />}
      </button>
      <IconButton
        label={t('nextShot')}
        shortcut="]"
        tip={{ side: 'top' }}
        className="max-lg:hidden"
        data-transport
        onClick={() => playhead.seek(nextStart(playhead.shotStarts(), playhead.get().seconds, playhead.lengthSeconds()))}
      >
        <SkipForward />
      </IconButton>
      <Timecode />
    </div>
  );
}
