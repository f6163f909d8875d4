import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import type { Difference, Side, Versions } from '#lib/storyboard/difference.ts';
import { usePartWords } from './part-words.ts';

const SIDES = ['mine', 'theirs'] as const;

/** One part in which the versions differ, with both values to choose from. */
export function DifferenceRow({
  difference,
  versions,
  names,
  chosen,
  onChoose,
}: {
  readonly difference: Difference;
  readonly versions: Versions;
  readonly names: Readonly<Record<Side, string>>;
  readonly chosen: Side;
  readonly onChoose: (side: Side) => void;
}) {
  const t = useTranslations('conflict');
  const { labelOf, saidOf } = usePartWords(versions);
  const group = useId();
  const { part, changedBy } = difference;
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="mb-1.5 flex w-full items-center gap-2 text-sm-plus">
        <b className="font-medium">{labelOf(part)}</b>
        <span className={classNames('text-xs-plus', changedBy === 'both' ? 'text-accent-text' : 'text-dim')}>{t(`by-${changedBy}`)}</span>
      </legend>
      <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
        {SIDES.map((side) => (
          <label
            key={side}
            className={classNames(
              'flex cursor-pointer gap-2.5 rounded-[9px] border border-line px-3 py-2 hover:bg-raised',
              'has-checked:border-accent has-checked:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-accent-text',
            )}
          >
            <input
              type="radio"
              name={group}
              checked={chosen === side}
              onChange={() => onChoose(side)}
              className="mt-1 flex-none accent-(--color-accent)"
            />
            <span className="min-w-0">
              <span className="block text-dim text-xs-plus">{names[side]}</span>
              <span className="whitespace-pre-wrap break-words">{saidOf(part, versions[side])}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
