'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Plus, RotateCcw, Undo2 } from '#components/ui/icons.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import type { FoundShot } from '#lib/cuts/found-shots.ts';
import type { TakeView } from '#lib/take/take.ts';
import { frameAt } from '#lib/timing/frames.ts';
import type { MarkEdits } from './use-marks.ts';

/** What the cuts of a take come to, and the ways to correct them. */
export function FoundBar({
  take,
  found: { frames: count, framesPerSecond },
  marks,
  shots,
  missing,
  onChange,
}: {
  readonly take: TakeView;
  readonly found: FoundCuts;
  readonly marks: MarkEdits;
  readonly shots: readonly FoundShot[];
  /** Planned cuts that are not there. */
  readonly missing: number;
  readonly onChange: (frames: readonly number[] | null) => void;
}) {
  const t = useTranslations('timeline.found');
  const { playhead, notices } = useEditor();
  const drifts = shots.slice(1).flatMap(({ driftFrames }) => driftFrames ?? []);
  const most = Math.max(0, ...drifts.map(Math.abs));
  const added = shots.length - 1 - drifts.length;
  const facts = [
    t('summary', { number: take.number, count: marks.frames.length }),
    ...(drifts.length > 0 ? [most === 0 ? t('allAsPlanned') : t('mostOff', { count: most })] : []),
    ...(missing > 0 ? [t('missing', { count: missing })] : []),
    ...(added > 0 && take.shots.length > 0 ? [t('addedCount', { count: added })] : []),
  ];

  function add() {
    // The frame that is seen is the first of the new shot, wherever in it a video was paused.
    const frame = frameAt(playhead.get().seconds, framesPerSecond);
    if (frame <= 0 || frame >= count || marks.frames.includes(frame)) {
      notices.speak(t('cannotAdd'));
      return;
    }
    onChange([...marks.frames, frame].sort((one, other) => one - other));
  }

  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 pt-1 text-dim text-sm">
      <p>{facts.join(' · ')}</p>
      <div className="ml-auto flex flex-wrap gap-0.5">
        <Button variant="quiet" size="small" onClick={add}>
          <Plus />
          {t('add')}
        </Button>
        {marks.canUndo && (
          <Button variant="quiet" size="small" onClick={marks.undo}>
            <Undo2 />
            {t('undo')}
          </Button>
        )}
        {marks.isCorrected && (
          <Button variant="quiet" size="small" onClick={() => onChange(null)}>
            <RotateCcw />
            {t('asFound')}
          </Button>
        )}
      </div>
    </div>
  );
}
