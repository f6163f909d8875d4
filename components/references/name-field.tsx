'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { isInputMethodKey } from '#components/ui/input-method.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { Reference } from '#lib/storyboard/document.ts';

/** The name in place. A reference always has one: a field left empty goes back to the name it had. */
export function NameField({ reference }: { readonly reference: Reference }) {
  const editor = useEditor();
  const t = useTranslations('references');
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      aria-label={t('name')}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={draft ?? reference.name}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value);
        if (currentTarget.value.trim() !== '') {
          editor.dispatch({ type: 'rename-reference', referenceId: reference.id, name: currentTarget.value });
        }
      }}
      onBlur={() => setDraft(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isInputMethodKey(event.nativeEvent)) event.currentTarget.blur();
      }}
      className="mt-1 -ml-1 block w-[calc(100%+8px)] truncate rounded border border-transparent bg-transparent px-[3px] font-medium text-ink text-sm-plus leading-[1.3] hover:border-line-strong focus:bg-canvas"
    />
  );
}
