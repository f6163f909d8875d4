'use client';

import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';
import { promptHtml } from './field/chip-html.ts';
import { createPromptField, type PromptField as Field } from './field/create-field.ts';
import { shownPrompt } from './field/shown-prompt.ts';
import { promptSource } from './prompt-source.ts';
import { ReferenceListbox } from './reference-listbox.tsx';

interface PromptFieldProps {
  readonly target: PromptTarget;
  readonly label: string;
  readonly maxLength: number;
  readonly hint: string;
  /** Given the field once it works, and null when it is gone. */
  readonly onField: (field: Field | null) => void;
}

/**
 * The text field of one prompt. React renders its words once, on the server or when it is added; from then on the field
 * changes them by itself, so that a key press renders the counter and nothing else. Another target needs another key.
 */
export function PromptField({ target, label, maxLength, hint, onField }: PromptFieldProps) {
  const editor = useEditor();
  const listboxId = useId();
  const element = useRef<HTMLDivElement>(null);
  const [source] = useState(() => promptSource(editor, target));
  const [rendered] = useState(() => {
    const [prompt, items] = [shownPrompt(source.prompt() ?? ''), source.references()];
    return { prompt, items, html: { __html: promptHtml(prompt, items) } };
  });
  const [field, setField] = useState<Field | null>(null);
  const create = useEffectEvent((on: HTMLElement) => createPromptField(on, { source, rendered, limit: maxLength, listboxId }));

  useLayoutEffect(() => {
    if (!element.current) return;
    const created = create(element.current);
    setField(created);
    onField(created);
    return () => {
      created.destroy();
      setField(null);
      onField(null);
    };
  }, [onField]);

  useEffect(() => field?.setLimit(maxLength), [field, maxLength]);

  return (
    <div className="grid cursor-text *:[grid-area:1/1]">
      <Hint target={target} hint={hint} />
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold chips. */}
      <div
        ref={element}
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        aria-placeholder={hint}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        tabIndex={0}
        contentEditable
        suppressHydrationWarning
        spellCheck
        autoCapitalize="sentences"
        translate="no"
        className="min-h-[1lh] min-w-0 whitespace-pre-wrap caret-accent-text outline-none [overflow-wrap:anywhere]"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made; React must not own what people edit.
        dangerouslySetInnerHTML={rendered.html}
      />
      {field && <ReferenceListbox id={listboxId} field={field} />}
    </div>
  );
}

/** Behind the field, so that the field holds nothing but the prompt. */
function Hint({ target, hint }: { readonly target: PromptTarget; readonly hint: string }) {
  const isEmpty = useStoryboard((board) => (promptAt(board, target) ?? '') === '');
  return (
    <p aria-hidden="true" className={isEmpty ? 'text-faint' : 'invisible'}>
      {isEmpty && hint}
    </p>
  );
}
