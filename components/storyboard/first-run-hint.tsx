'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { X } from '#components/ui/icons.tsx';
import { keepChoice } from '#lib/client/choices.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { HINT_COOKIE } from '#lib/client/hint.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';

const STEPS = ['hint-write', 'hint-time', 'hint-play'] as const;
const FREE_STEPS = ['hint-write', 'hint-time', 'hint-play-free'] as const;

/**
 * Three short steps over a storyboard that is still empty, until this browser has dismissed them once. A strip in the
 * page: it covers nothing and waits for nothing.
 */
export function FirstRunHint({ isWanted }: { readonly isWanted: boolean }) {
  const t = useTranslations('editor');
  const editor = useEditor();
  // Decided when the page is made: it does not come and go while words are written.
  const [isShown, setShown] = useState(() => isWanted && isEmpty(editor.getStoryboard()) && editor.initialTakes.length === 0);
  if (!isShown) return null;
  return (
    <section aria-label={t('hint')} className="flex items-start gap-2 border-line border-b bg-raised py-1 pr-2 pl-4 text-sm-plus">
      <ol className="flex flex-1 flex-wrap gap-x-6 gap-y-0.5 py-1 text-soft">
        {(editor.spending.isCharged ? STEPS : FREE_STEPS).map((step, index) => (
          <li key={step} className="flex gap-1.5">
            <b aria-hidden="true" className="font-mono font-semibold text-accent-text">
              {index + 1}
            </b>
            {t(step)}
          </li>
        ))}
      </ol>
      <IconButton
        label={t('hint-dismiss')}
        small
        tip={{ align: 'end' }}
        onClick={() => {
          keepChoice(HINT_COOKIE, 'seen');
          setShown(false);
        }}
      >
        <X />
      </IconButton>
    </section>
  );
}

function isEmpty({ shots, autoPrompt, singlePrompt, references }: Storyboard): boolean {
  return shots.every(({ prompt }) => prompt === '') && autoPrompt === '' && singlePrompt === '' && references.length === 0;
}
