'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { sameContent } from '#lib/client/same-content.ts';
import { useStore } from '#lib/client/use-store.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { UNIT_PRICE_MILLIDOLLARS } from '#lib/kling/prices.ts';
import { AskAboveSelect } from './ask-above-select.tsx';
import { dollarsText } from './dollars.ts';
import { PriceTable } from './price-table.tsx';
import { TakeCount } from './take-count.tsx';

/** How many takes Generate makes, how their price comes about, step by step, and above what amount to ask. */
export default function PriceDialog({ onClose, onShowSpent }: { readonly onClose: () => void; readonly onShowSpent: () => void }) {
  const t = useTranslations('price');
  const { generator, spending } = useEditor();
  const { units, unitsPerSecond, seconds, secondsFrom, tableDate, ...rest } = useStoryboard(estimate, sameContent);
  const dollars = dollarsText(rest.dollars);
  const count = useStore(generator.count, (chosen) => chosen);
  const steps = [
    { name: t('seconds'), words: t(`secondsFrom.${secondsFrom}`, { seconds }) },
    { name: t('rate'), words: t('perSecond', { rate: unitsPerSecond }) },
    { name: t('unitPrice'), words: t('unitsSum', { seconds, rate: unitsPerSecond, units }) },
    { name: t('dollars'), words: t('dollarsSum', { units, unitPrice: dollarsText(UNIT_PRICE_MILLIDOLLARS / 1000), dollars }) },
  ];
  return (
    <Dialog
      title={t('title')}
      open
      onClose={onClose}
      footer={
        <Button size="large" onClick={onShowSpent}>
          <b>{t('spent')}</b>
        </Button>
      }
    >
      <p className="flex items-baseline gap-2">
        <b className="font-semibold text-xl">{t('about', { dollars })}</b>
        <span className="text-dim">{t('aboutUnits', { units })}</span>
      </p>
      <TakeCount dollars={rest.dollars} />
      {!spending.isCharged && <p className="mt-1 text-soft text-sm">{t('onStandin', { dollars: dollarsText(rest.dollars * count) })}</p>}
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
