'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { answered } from '#lib/client/answered.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { usePutTake } from '#lib/client/takes-query.ts';
import { dollarsOf } from '#lib/kling/estimate.ts';
import type { LedgerTake } from '#lib/take/ledger.ts';
import { dollarsText } from './dollars.ts';

/** Every take of the storyboard with its estimate and what it came to. Deleted ones were paid for, and can be put back. */
export function LedgerTakes({ takes, onChange }: { readonly takes: readonly LedgerTake[]; readonly onChange: () => void }) {
  const t = useTranslations('price');
  const words = useTranslations('takes');
  const { actions, notices } = useEditor();
  const putTake = usePutTake();

  async function putBack(takeId: string) {
    const answer = await answered(actions.markTake({ takeId, isDeleted: false }));
    if (answer.ok) putTake(answer.value);
    else notices.tell({ failure: answer.error }, 'bad');
    onChange();
  }

  if (takes.length === 0) return <p className="text-faint text-sm">{t('noneYet')}</p>;
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="text-left text-dim [&>th]:border-line [&>th]:border-b [&>th]:py-1 [&>th]:pr-3 [&>th]:font-normal">
          <th scope="col">{t('takeOf')}</th>
          <th scope="col">{t('estimated')}</th>
          <th scope="col">{t('actual')}</th>
          <th scope="col">{t('cost')}</th>
        </tr>
      </thead>
      <tbody>
        {takes.map((take) => (
          <tr key={take.id} className="align-top [&>*]:border-line/60 [&>*]:border-b [&>*]:py-1 [&>*]:pr-3 [&>*]:text-left">
            <th scope="row" className="font-normal">
              {take.deletedAt === null ? take.number : t('deletedTake', { number: take.number })}
              <span className="block text-faint text-xs">{words(`status.${take.status}`)}</span>
              {take.deletedAt !== null && (
                <Button size="small" aria-label={t('putBack', { number: take.number })} onClick={() => void putBack(take.id)}>
                  {t('putBackShort')}
                </Button>
              )}
            </th>
            <td className="text-soft">{t('units', { units: take.estimateUnits })}</td>
            <td className="text-soft">{take.actualUnits === null ? '–' : t('units', { units: take.actualUnits })}</td>
            <td>{take.engine === 'stand-in' ? t('free') : dollarsText(dollarsOf(take.chargedUnits))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
