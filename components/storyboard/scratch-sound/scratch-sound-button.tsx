'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FOOTER_BUTTON, FOOTER_ICON } from '#components/prompt/footer-look.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Mic } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';

const ScratchSoundDialog = loadLater(() => import('./scratch-sound-dialog.tsx'));

/** What the shot is heard with in the plan, how long that is, and the way to change it. */
export default function ScratchSoundButton({ shotId, number }: { readonly shotId: string; readonly number: number }) {
  const t = useTranslations('sounds');
  const sound = useStoryboard((board) => board.shots.find(({ id }) => id === shotId)?.scratchSound ?? null);
  const seconds = useStoryboard((board) => board.shots.find(({ id }) => id === shotId)?.seconds ?? 0);
  const [isOpen, setOpen] = useState(false);
  const isMissing = useStore(useEditor().missingFileIds, (ids) => sound !== null && ids.includes(sound.fileId));
  const isCut = sound !== null && sound.durationSeconds > seconds + 0.05;

  return (
    <>
      <button
        type="button"
        aria-label={t('button', { number })}
        aria-haspopup="dialog"
        title={sound !== null && isMissing ? t('missing', { name: sound.name }) : sound?.name}
        onClick={() => setOpen(true)}
        className={classNames(FOOTER_BUTTON, sound !== null && 'text-soft')}
      >
        <Mic className={FOOTER_ICON} />
        {sound === null ? (
          t('none')
        ) : isMissing ? (
          <span className="text-bad">{t('missing-mark')}</span>
        ) : (
          <span className={classNames('font-mono', isCut && 'text-bad')}>{t('length', { seconds: tenths(sound.durationSeconds) })}</span>
        )}
      </button>
      {isOpen && <ScratchSoundDialog shotId={shotId} number={number} onClose={() => setOpen(false)} />}
    </>
  );
}

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;
