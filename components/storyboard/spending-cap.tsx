'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { Select } from '#components/ui/select.tsx';
import { answered } from '#lib/client/answered.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { CAP_DAYS } from '#lib/take/ledger.ts';

/** The limits to choose from, in dollars. */
const CHOICES = [5, 10, 20, 50, 100, 200, 500, 1000];
const NONE = 'none';

/** Where Generate stops. Of the installation and not of a browser, since they all spend from the same account. */
export function SpendingCap({ dollars, onChange }: { readonly dollars: number | null; readonly onChange: () => void }) {
  const t = useTranslations('price');
  const { actions, notices } = useEditor();
  const meaningId = useId();
  const amounts = dollars === null || CHOICES.includes(dollars) ? CHOICES : [dollars, ...CHOICES].sort((one, other) => one - other);
  const options = [{ value: NONE, label: t('noCap') }, ...amounts.map((each) => ({ value: String(each), label: `$${each}` }))];

  async function choose(value: string) {
    const answer = await answered(actions.setSpendingCap({ dollars: value === NONE ? null : Number(value) }));
    if (!answer.ok) notices.tell({ failure: answer.error }, 'bad');
    onChange();
  }

  return (
    <div className="mt-4 flex items-center justify-between gap-3 border-line border-t pt-3 text-sm">
      <span>
        <span aria-hidden="true">{t('cap')}</span>
        <span id={meaningId} className="block text-dim text-xs-plus">
          {t('capMeaning', { days: CAP_DAYS })}
        </span>
      </span>
      <Select
        label={t('cap')}
        value={dollars === null ? NONE : String(dollars)}
        options={options}
        describedBy={meaningId}
        onChange={(value) => void choose(value)}
      />
    </div>
  );
}
