'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFailureWords } from '#components/ui/use-say.ts';
import { type RequestDifference, requestDifferences } from '#lib/storyboard/request-difference.ts';
import type { Compared } from './compared.ts';
import { DifferenceLine } from './difference-line.tsx';
import { useAskedFor } from './use-asked-for.ts';

/** What was asked for differently, word by word: from the first to the second. */
export function Differences({
  sides,
  names,
}: {
  readonly sides: readonly [Compared, Compared];
  readonly names: readonly [string, string];
}) {
  const t = useTranslations('compare');
  const say = useFailureWords();
  const askedFor = useAskedFor(sides);
  const [one, other] = askedFor?.ok ? [askedFor.value.one, askedFor.value.other] : [null, null];
  const found = useMemo(() => one && other && requestDifferences(one, other), [one, other]);
  return (
    <section aria-label={t('differences')} className="border-line border-t pt-3">
      <h3 className="pb-1.5 font-semibold text-base">{t('differences')}</h3>
      {askedFor === null && (
        <p role="status" className="text-dim text-sm">
          {t('reading')}
        </p>
      )}
      {askedFor?.ok === false && (
        <p role="alert" className="text-bad text-sm">
          {t('cannotRead', { reason: say(askedFor.error) })}
        </p>
      )}
      {found?.length === 0 && <p className="text-dim text-sm">{t(sides.includes('plan') ? 'samePlan' : 'same')}</p>}
      {found && found.length > 0 && (
        <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
          {found.map((difference) => (
            <DifferenceLine key={keyOf(difference)} difference={difference} names={names} />
          ))}
        </dl>
      )}
    </section>
  );
}

function keyOf(difference: RequestDifference): string {
  switch (difference.at) {
    case 'setting':
      return `setting ${difference.setting}`;
    case 'words':
      return `words ${difference.shot?.one} ${difference.shot?.other}`;
    case 'reference':
      return `reference ${(difference.one ?? difference.other)?.id}`;
    default:
      return difference.at;
  }
}
