'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Select } from '#components/ui/select.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { ASK_ABOVE_CHOICES } from '#lib/client/spending.ts';

/** Above what amount a take asks first. Kept by this browser, since it is a person's and not a storyboard's. */
export function AskAboveSelect() {
  const t = useTranslations('price');
  const { spending } = useEditor();
  const meaningId = useId();
  const [value, setValue] = useState(() => String(spending.askAbove()));
  const options = ASK_ABOVE_CHOICES.map((amount) => ({
    value: String(amount),
    label: amount === 'never' ? t('askNever') : amount === 0 ? t('askAlways') : `$${amount}`,
  }));
  return (
    <div className="mt-4 flex items-center justify-between gap-3 border-line border-t pt-3 text-sm">
      <span>
        <span aria-hidden="true">{t('askAbove')}</span>
        <span id={meaningId} className="block text-dim text-xs-plus">
          {t('askMeaning')}
        </span>
      </span>
      <Select
        label={t('askAbove')}
        value={value}
        options={options}
        describedBy={meaningId}
        onChange={(chosen) => {
          setValue(chosen);
          spending.setAskAbove(ASK_ABOVE_CHOICES.find((amount) => String(amount) === chosen) ?? spending.askAbove());
        }}
      />
    </div>
  );
}
