'use client';

import { Mic } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { loadLater } from '#components/ui/load-later.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';

const ScratchSoundDialog = loadLater(() => import('./scratch-sound-dialog.tsx'));

/** What the shot is heard with, and the way to change it. In sight for the selected shot, and for every one that has a sound. */
export default function ScratchSoundButton({ shotId, number }: { readonly shotId: string; readonly number: number }) {
  const t = useTranslations('sounds');
  const { selection } = useEditor();
  const isSelected = useStore(selection, (selected) => selected === shotId);
  const sound = useStoryboard((board) => board.shots.find(({ id }) => id === shotId)?.scratchSound ?? null);
  const seconds = useStoryboard((board) => board.shots.find(({ id }) => id === shotId)?.seconds ?? 0);
  const [isOpen, setOpen] = useState(false);
  const isCut = sound !== null && sound.durationSeconds > seconds + 0.05;

  return (
    <>
      {(isSelected || sound !== null) && (
        <button
          type="button"
          aria-label={t('button', { number })}
          onClick={() => setOpen(true)}
          className="-ml-1.5 mt-1 flex max-w-full items-center gap-1.5 rounded-md px-1.5 py-1 text-dim text-xs-plus hover:bg-chosen hover:text-ink pointer-coarse:py-2.5"
        >
          <Mic aria-hidden className="size-3.5 flex-none" />
          <span className="truncate">{sound === null ? t('none') : sound.name}</span>
          {sound !== null && (
            <span className={classNames('whitespace-nowrap font-mono', isCut && 'text-bad')}>
              {t('length', { seconds: tenths(sound.durationSeconds) })}
            </span>
          )}
        </button>
      )}
      {isOpen && <ScratchSoundDialog shotId={shotId} number={number} onClose={() => setOpen(false)} />}
    </>
  );
}

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;
