'use client';

import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { MOST_COMMENT_CHARACTERS, type TakeView } from '#lib/take/take.ts';
import { useMark } from './use-mark.ts';

/** What a person writes about a take. */
export function TakeComment({ take }: { readonly take: TakeView }) {
  const t = useTranslations('takes');
  const mark = useMark(take.id);
  const fieldId = useId();
  const [words, setWords] = useState(take.comment ?? '');
  const [isKept, setKept] = useState(false);

  async function keep(event: FormEvent) {
    event.preventDefault();
    setKept((await mark({ comment: words })) !== null);
  }

  return (
    <form onSubmit={(event) => void keep(event)} className="mt-3 flex flex-col gap-1.5">
      <label htmlFor={fieldId} className="text-dim text-sm">
        {t('comment')}
      </label>
      <textarea
        id={fieldId}
        rows={3}
        value={words}
        maxLength={MOST_COMMENT_CHARACTERS}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setKept(false);
        }}
        className="w-full resize-y rounded-[9px] border border-line-strong bg-canvas px-3 py-2 text-base text-ink"
      />
      <span className="flex items-center justify-end gap-2">
        <span role="status" className="text-ok text-sm">
          {isKept && t('commentKept')}
        </span>
        <Button type="submit">
          <b>{t('keepComment')}</b>
        </Button>
      </span>
    </form>
  );
}
