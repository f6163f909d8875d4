'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/ui/dialog.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { sameContent } from '#lib/client/same-content.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { UNIT_PRICE_MILLIDOLLARS } from '#lib/kling/prices.ts';
import { AskAboveSelect } from './ask-above-select.tsx';
import { dollarsText } from './dollars.ts';
import { PriceTable } from './price-table.tsx';

/** How the price of this storyboard comes about, step by step, and above what amount to ask. */
export default function PriceDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('price');
  const { spending } = useEditor();
  const { units, unitsPerSecond, seconds, secondsFrom, tableDate, ...rest } = useStoryboard(estimate, sameContent);
  const dollars = dollarsText(rest.dollars);
  const steps = [
    { name: t('seconds'), words: t(`secondsFrom.${secondsFrom}`, { seconds }) },
    { name: t('rate'), words: t('perSecond', { rate: unitsPerSecond }) },
    { name: t('unitPrice'), words: t('unitsSum', { seconds, rate: unitsPerSecond, units }) },
    { name: t('dollars'), words: t('dollarsSum', { units, unitPrice: dollarsText(UNIT_PRICE_MILLIDOLLARS / 1000), dollars }) },
  ];
  return (
    <Dialog title={t('title')} open onClose={onClose}>
      <p className="flex items-baseline gap-2">
        <b className="font-semibold text-xl">{t('about', { dollars })}</b>
        <span className="text-dim">{t('aboutUnits', { units })}</span>
      </p>
      {!spending.isCharged && <p className="mt-1 text-soft text-sm">{t('onStandin', { dollars })}</p>}
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {steps.map(({ name, words }) => (
          <div key={name} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-dim">{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <PriceTable />
      <p className="mt-2 text-dim text-xs-plus">{t('tableDate', { date: tableDate })}</p>
      <AskAboveSelect />
    </Dialog>
  );
}
