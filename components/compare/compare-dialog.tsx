'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/ui/dialog.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { hasPlanSound } from '#lib/animatic/heard.ts';
import { createPairClock, type SideIndex } from '#lib/client/compare/pair-clock.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { animationFrames } from '#lib/client/scheduler.ts';
import { useTakes } from '#lib/client/takes-query.ts';
import { useStore } from '#lib/client/use-store.ts';
import { CompareStage, type CompareView } from './compare-stage.tsx';
import { CompareTransport } from './compare-transport.tsx';
import { audible, beginWith, type Compared, chosen, comparedIn, cutSecondsOf, lengthSecondsOf } from './compared.ts';
import { Differences } from './differences.tsx';

/** Two takes, or the plan and a take, that play as one; and what was asked for differently. */
export default function CompareDialog({ takeId, onClose }: { readonly takeId: string; readonly onClose: () => void }) {
  const t = useTranslations('compare');
  const { playhead, previewView } = useEditor();
  const board = useStoryboard((each) => each);
  const ticks = useStore(previewView, (each) => each.ticks);
  const { takes } = useTakes();
  const ready = takes.filter(({ status, video }) => status === 'ready' && video !== null);
  const [clock] = useState(() => createPairClock(animationFrames));
  const [ids, setIds] = useState(() => beginWith(takeId, ready));
  const [view, setView] = useState<CompareView>('beside');
  const [wanted, setWanted] = useState<SideIndex | null>(1);
  const sides = [comparedIn(ready, ids[0]), comparedIn(ready, ids[1])] as const;
  const isPlanHeard = hasPlanSound(board, ticks);
  const heard = audible(sides, wanted, isPlanHeard);
  const nameOf = useNames();

  // What plays behind would be heard, too. Both begin where it stood, and it is left where they stand.
  useEffect(() => {
    playhead.pause();
    clock.seek(playhead.get().seconds);
    return () => playhead.seek(clock.get().seconds);
  }, [playhead, clock]);
  useEffect(() => clock.lead(heard ?? 0), [clock, heard]);

  const options = [{ value: 'plan', label: nameOf('plan') }, ...ready.map((take) => ({ value: take.id, label: nameOf(take) }))];
  return (
    <Dialog title={t('title')} open full onClose={onClose}>
      <div className="flex flex-wrap items-center gap-2.5 pb-3">
        <Select label={t('first')} value={ids[0]} options={options} onChange={(id) => setIds(chosen(ids, 0, id))} />
        <Select label={t('second')} value={ids[1]} options={options} onChange={(id) => setIds(chosen(ids, 1, id))} />
        <Segmented
          label={t('view')}
          value={view}
          options={(['beside', 'wipe'] as const).map((value) => ({ value, label: t(`view-${value}`) }))}
          onChange={setView}
        />
        <span className="ml-auto flex items-center gap-2 text-dim text-sm max-sm:ml-0">
          <span aria-hidden="true">{t('sound')}</span>
          <Segmented
            label={t('sound')}
            value={heard === null ? 'none' : String(heard)}
            options={[
              ...([0, 1] as const).map((index) => ({
                value: String(index),
                label: nameOf(sides[index]),
                ...(sides[index] === 'plan' && !isPlanHeard && { disabled: true, reason: t('planSilent') }),
              })),
              { value: 'none', label: t('sound-none') },
            ]}
            onChange={(value) => setWanted(value === 'none' ? null : value === '0' ? 0 : 1)}
          />
        </span>
      </div>
      <CompareStage clock={clock} sides={sides} names={[nameOf(sides[0]), nameOf(sides[1])]} view={view} heard={heard} />
      <CompareTransport
        clock={clock}
        lengthSeconds={Math.max(...sides.map((side) => lengthSecondsOf(side, board)))}
        cuts={[
          { name: nameOf(sides[0]), seconds: cutSecondsOf(sides[0], board) },
          { name: nameOf(sides[1]), seconds: cutSecondsOf(sides[1], board) },
        ]}
      />
      <Differences sides={sides} names={[nameOf(sides[0]), nameOf(sides[1])]} />
    </Dialog>
  );
}

function useNames(): (side: Compared) => string {
  const t = useTranslations('preview');
  return (side) => (side === 'plan' ? t('plan') : t('take', { number: side.number }));
}
