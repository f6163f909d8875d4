'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { isInputMethodKey } from '#components/ui/input-method.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { Reference } from '#lib/storyboard/document.ts';

/**
 * The name in place. A reference always has one: a field left empty goes back to the name it had. Only that is kept here;
 * whatever else stands in the field is the document's, so that an undo is seen, and not typed over.
 */
export function NameField({ reference }: { readonly reference: Reference }) {
  const editor = useEditor();
  const t = useTranslations('references');
  /** The name that was there when the field was emptied. */
  const [emptied, setEmptied] = useState<string | null>(null);
  if (emptied !== null && emptied !== reference.name) setEmptied(null);
  return (
    <input
      aria-label={t('name')}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={emptied === null ? reference.name : ''}
      onChange={({ currentTarget }) => {
        const name = currentTarget.value;
        const isEmpty = name.trim() === '';
        setEmptied(isEmpty ? reference.name : null);
        if (!isEmpty) editor.dispatch({ type: 'rename-reference', referenceId: reference.id, name });
      }}
      onBlur={() => setEmptied(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isInputMethodKey(event.nativeEvent)) event.currentTarget.blur();
      }}
      className="mt-1 -ml-1 block w-[calc(100%+8px)] truncate rounded border border-transparent bg-transparent px-[3px] font-medium text-ink text-sm-plus leading-[1.3] hover:border-line-strong focus:bg-canvas"
    />
  );
}
