'use client';

import { type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Download, Maximize, Repeat, SlidersHorizontal, Volume2, VolumeX } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { hasPlanSound } from '#lib/animatic/heard.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import type { PreviewView } from '#lib/client/preview-view.ts';
import { useStore } from '#lib/client/use-store.ts';
import { titleAsFileName } from '#lib/export/file-names.ts';
import type { TakeView } from '#lib/take/take.ts';
import { SpeedSign } from './speed-sign.tsx';

const AnimaticDialog = loadLater(() => import('./animatic-export/export-dialog.tsx'));

const OPTIONS = [
  ['guides', 'hasGuides'],
  ['follow', 'isFollowed'],
  ['ticks', 'ticks'],
] as const satisfies readonly (readonly [string, keyof PreviewView])[];

/** What is not used all the time: the speed while it is not the usual one, the loop, how the preview is looked at and listened to. */
export default function PreviewTools({
  stage,
  take,
  isMuted,
  onMute,
}: {
  readonly stage: RefObject<HTMLElement | null>;
  /** The take that is shown; null while it is the plan. */
  readonly take: TakeView | null;
  readonly isMuted: boolean;
  readonly onMute: (isMuted: boolean) => void;
}) {
  const t = useTranslations('preview');
  const { playhead, previewView, getStoryboard } = useEditor();
  const [isAnimaticOpen, setAnimaticOpen] = useState(false);
  const speed = useStore(playhead.speed, (each) => each);
  const isLooping = useStore(playhead.loop, (each) => each);
  const view = useStore(previewView, (each) => each);
  const isPlanHeard = useStoryboard((board) => hasPlanSound(board, view.ticks));
  const isHeard = take !== null || isPlanHeard;
  return (
    <>
      <SpeedSign speed={speed} />
      <IconButton
        label={t('loop')}
        shortcut="R"
        tip={{ side: 'top' }}
        aria-pressed={isLooping}
        aria-keyshortcuts="R"
        onClick={() => playhead.loop.set(!isLooping)}
        className="aria-pressed:bg-chosen aria-pressed:text-ink"
      >
        <Repeat />
      </IconButton>
      <Popover label={t('options')} icon={<SlidersHorizontal />} side="top">
        {() => (
          <div className="grid justify-items-start gap-2">
            {OPTIONS.map(([words, name]) => (
              <Switch
                key={name}
                label={t(words)}
                checked={view[name]}
                onChange={(isOn) => previewView.set({ ...view, [name]: isOn })}
                className="pointer-coarse:h-10"
              />
            ))}
            {isHeard && <Switch label={t('mute')} checked={isMuted} onChange={onMute} className="lg:hidden pointer-coarse:h-10" />}
          </div>
        )}
      </Popover>
      {/* On a narrow screen it is among the options. */}
      {isHeard && (
        <IconButton className="max-lg:hidden" label={t(isMuted ? 'unmute' : 'mute')} tip={{ side: 'top' }} onClick={() => onMute(!isMuted)}>
          {isMuted ? <VolumeX /> : <Volume2 />}
        </IconButton>
      )}
      <IconButton
        className="max-lg:hidden"
        label={t('fullScreen')}
        tip={{ side: 'top', align: 'end' }}
        onClick={() => enlarge(stage.current)}
      >
        <Maximize />
      </IconButton>
      {/* On a narrower screen it is in Export's menu alone. */}
      <Button onClick={() => setAnimaticOpen(true)} className="max-[1399px]:hidden">
        <Download />
        <b>{t('animatic')}</b>
      </Button>
      {isAnimaticOpen && <AnimaticDialog name={titleAsFileName(getStoryboard().title)} onClose={() => setAnimaticOpen(false)} />}
    </>
  );
}

function enlarge(stage: HTMLElement | null): void {
  // Some browsers give it to videos alone, and any may refuse: the stage then stays as large as it is.
  if (!stage || !document.fullscreenEnabled) return;
  stage.requestFullscreen().catch((cause: unknown) => {
    if (!(cause instanceof TypeError)) throw cause;
  });
}
