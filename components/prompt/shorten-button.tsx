'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Scissors } from '#components/ui/icons.tsx';
import type { PromptField } from './field/create-field.ts';
import { FOOTER_BUTTON, FOOTER_ICON } from './footer-look.ts';

/** Offered while a prompt is too long. Before it is pressed, what it takes away is struck through in place and can be read. */
export function ShortenButton({ field }: { readonly field: PromptField }) {
  const t = useTranslations('prompt');
  const cutId = useId();
  const [cut, setCut] = useState('');
  const show = () => setCut(field.length.showCut());
  const hide = () => {
    field.length.hideCut();
    setCut('');
  };
  return (
    <>
      <button
        type="button"
        aria-describedby={cut === '' ? undefined : cutId}
        onMouseDown={(event) => event.preventDefault()}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={field.shorten}
        className={`${FOOTER_BUTTON} border-bad/50 text-bad`}
      >
        <Scissors className={FOOTER_ICON} />
        {t('shorten')}
      </button>
      {cut !== '' && (
        <span id={cutId} className="sr-only">
          {t('shortenCuts', { words: cut })}
        </span>
      )}
    </>
  );
}
