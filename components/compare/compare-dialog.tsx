'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/ui/dialog.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { createPairClock, type SideIndex } from '#lib/client/compare/pair-clock.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { animationFrames } from '#lib/client/scheduler.ts';
import { useTakes } from '#lib/client/takes-query.ts';
import type { TakeView } from '#lib/take/take.ts';
import { CompareStage, type CompareView } from './compare-stage.tsx';
import { CompareTransport } from './compare-transport.tsx';
import { Differences } from './differences.tsx';

/** The plan as it stands, or a finished take. */
export type Compared = 'plan' | TakeView;

/** Two takes, or the plan and a take, that play as one; and what was asked for differently. */
export default function CompareDialog({ takeId, onClose }: { readonly takeId: string; readonly onClose: () => void }) {
  const t = useTranslations('compare');
  const { playhead } = useEditor();
  const { takes } = useTakes();
  const ready = takes.filter(({ status, video }) => status === 'ready' && video !== null);
  const [clock] = useState(() => createPairClock(animationFrames));
  const [ids, setIds] = useState(() => [otherThan(takeId, ready), takeId] as const);
  const [view, setView] = useState<CompareView>('beside');
  const [wanted, setWanted] = useState<SideIndex | null>(1);
  const sides = [comparedIn(ready, ids[0]), comparedIn(ready, ids[1])] as const;
  const heard = audible(sides, wanted);
  const nameOf = useNames();

  // What plays behind would be heard, too.
  useEffect(() => playhead.pause(), [playhead]);
  useEffect(() => clock.lead(heard ?? 0), [clock, heard]);

  function choose(index: SideIndex, id: string) {
    // Nothing is compared with itself: choosing the other's trades the two.
    const rest = ids[index === 0 ? 1 : 0];
    const other = rest === id ? ids[index] : rest;
    setIds(index === 0 ? [id, other] : [other, id]);
  }

  const options = [{ value: 'plan', label: nameOf('plan') }, ...ready.map((take) => ({ value: take.id, label: nameOf(take) }))];
  return (
    <Dialog title={t('title')} open full onClose={onClose}>
      <div className="flex flex-wrap items-center gap-2.5 pb-3">
        <Select label={t('first')} value={ids[0]} options={options} onChange={(id) => choose(0, id)} />
        <Select label={t('second')} value={ids[1]} options={options} onChange={(id) => choose(1, id)} />
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
                disabled: sides[index] === 'plan',
              })),
              { value: 'none', label: t('sound-none') },
            ]}
            onChange={(value) => setWanted(value === 'none' ? null : value === '0' ? 0 : 1)}
          />
        </span>
      </div>
      <CompareStage clock={clock} sides={sides} names={[nameOf(sides[0]), nameOf(sides[1])]} view={view} heard={heard} />
      <CompareTransport clock={clock} />
      <Differences sides={sides} names={[nameOf(sides[0]), nameOf(sides[1])]} />
    </Dialog>
  );
}

/** What a take is first compared with: the take before it, else the plan. */
function otherThan(takeId: string, ready: readonly TakeView[]): string {
  const number = ready.find(({ id }) => id === takeId)?.number ?? 0;
  return ready.find((take) => take.number < number)?.id ?? 'plan';
}

function comparedIn(ready: readonly TakeView[], id: string): Compared {
  return ready.find((take) => take.id === id) ?? 'plan';
}

/** The plan has no sound of its own here: then the take beside it is heard. */
function audible(sides: readonly [Compared, Compared], wanted: SideIndex | null): SideIndex | null {
  if (wanted === null || sides[wanted] !== 'plan') return wanted;
  return wanted === 0 ? 1 : 0;
}

function useNames(): (side: Compared) => string {
  const t = useTranslations('preview');
  return (side) => (side === 'plan' ? t('plan') : t('take', { number: side.number }));
}
