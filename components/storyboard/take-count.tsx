'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Segmented } from '#components/ui/segmented.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { MOST_TAKES_AT_ONCE } from '#lib/take/take.ts';
import { dollarsText } from './dollars.ts';

const CHOICES = Array.from({ length: MOST_TAKES_AT_ONCE }, (_, index) => String(index + 1));

/** How many takes the next press of Generate makes, and what they cost together. */
export function TakeCount({ dollars }: { readonly dollars: number }) {
  const t = useTranslations('price');
  const { generator } = useEditor();
  const meaningId = useId();
  const count = useStore(generator.count, (chosen) => chosen);
  return (
    <div className="my-3 flex items-center justify-between gap-3 border-line border-y py-3 text-sm">
      <span>
        <span aria-hidden="true">{t('count')}</span>
        <span id={meaningId} className="block text-dim text-xs-plus">
          {count === 1 ? t('countMeaning') : t('together', { count, dollars: `≈ ${dollarsText(dollars * count)}` })}
        </span>
      </span>
      <Segmented
        label={t('count')}
        value={String(count)}
        options={CHOICES.map((value) => ({ value, label: value }))}
        describedBy={meaningId}
        onChange={(value) => generator.count.set(Number(value))}
      />
    </div>
  );
}
