'use client';

import { type CSSProperties, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ratioOf } from '#components/preview/ratio-of.ts';
import { classNames } from '#components/ui/class-names.ts';
import type { PairClock, SideIndex } from '#lib/client/compare/pair-clock.ts';
import { useStoryboard } from '#lib/client/editor.tsx';
import type { Compared } from './compared.ts';
import { PlanSide } from './plan-side.tsx';
import { TakeSide } from './take-side.tsx';

export type CompareView = 'beside' | 'wipe';

/** Both pictures: beside each other, or one over the other with a line between them that can be moved. */
export function CompareStage({
  clock,
  sides,
  names,
  view,
  heard,
}: {
  readonly clock: PairClock;
  readonly sides: readonly [Compared, Compared];
  readonly names: readonly [string, string];
  readonly view: CompareView;
  readonly heard: SideIndex | null;
}) {
  const planRatio = useStoryboard((board) => ratioOf(board.settings.aspectRatio));
  const [percent, setPercent] = useState(50);
  const ratios = sides.map((side) => (side === 'plan' ? planRatio : ratioOf(side.aspectRatio)));
  const isWipe = view === 'wipe';

  // The same elements in both views, so that changing it loads nothing anew and loses no moment.
  const picture = (index: SideIndex) => {
    const side = sides[index];
    return (
      <div
        style={
          {
            '--ratio': ratios[isWipe ? 0 : index] ?? 16 / 9,
            ...(isWipe && index === 1 && { clipPath: `inset(0 0 0 ${percent}%)` }),
          } as CSSProperties
        }
        className={classNames(
          'grid min-h-0 place-items-center [container-type:size]',
          isWipe ? 'col-start-1 row-start-1' : 'h-[46dvh] max-md:h-[26dvh]',
        )}
      >
        <div className="relative aspect-(--ratio) w-[min(100cqw,100cqh*var(--ratio))] overflow-hidden rounded-lg bg-black">
          {side === 'plan' ? (
            <PlanSide clock={clock} index={index} isMuted={heard !== index} />
          ) : (
            <TakeSide key={side.id} take={side} clock={clock} index={index} isMuted={heard !== index} />
          )}
          <Label place={isWipe ? (index === 0 ? 'left' : 'right') : 'middle'}>{names[index]}</Label>
        </div>
      </div>
    );
  };
  return (
    <div
      className={classNames(
        'relative grid gap-2',
        isWipe ? 'h-[52dvh] grid-cols-1 grid-rows-1' : 'md:grid-cols-2',
        isWipe && (ratios[0] ?? 1) > 1 && 'max-md:h-[26dvh]',
      )}
    >
      {picture(0)}
      {picture(1)}
      {isWipe && <WipeLine percent={percent} ratio={ratios[0] ?? 16 / 9} onChange={setPercent} />}
    </div>
  );
}

/** At the top between what a stand-in writes into the corners; over a wipe, each on its own side. */
function Label({ children, place }: { readonly children: ReactNode; readonly place: 'middle' | 'left' | 'right' }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        '-translate-x-1/2 absolute top-2 rounded-md bg-black/60 px-2 py-0.5 text-white text-xs',
        place === 'middle' ? 'left-1/2' : place === 'left' ? 'left-1/3' : 'left-2/3',
      )}
    >
      {children}
    </span>
  );
}

/** The native slider lies over the whole picture, so that the line is taken anywhere, by pointer, finger or keys. */
function WipeLine({
  percent,
  ratio,
  onChange,
}: {
  readonly percent: number;
  readonly ratio: number;
  readonly onChange: (percent: number) => void;
}) {
  const t = useTranslations('compare');
  return (
    <div className="pointer-events-none col-start-1 row-start-1 grid place-items-center [container-type:size]">
      <div
        style={{ '--ratio': ratio, '--at': `${percent}%` } as CSSProperties}
        className="relative aspect-(--ratio) w-[min(100cqw,100cqh*var(--ratio))]"
      >
        <input
          type="range"
          min={0}
          max={100}
          value={percent}
          aria-label={t('wipe')}
          aria-valuetext={t('wipeAt', { percent })}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
          className="peer pointer-events-auto absolute inset-0 size-full cursor-ew-resize opacity-0"
        />
        <i className="-translate-x-1/2 pointer-events-none absolute inset-y-0 left-(--at) w-0.5 bg-white shadow-float" />
        <i className="-translate-x-1/2 -translate-y-1/2 pointer-events-none absolute top-1/2 left-(--at) h-8 w-3 rounded-full border border-black/40 bg-white peer-focus-visible:outline-2 peer-focus-visible:outline-accent-text peer-focus-visible:outline-offset-2" />
      </div>
    </div>
  );
}
