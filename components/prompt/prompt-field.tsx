'use client';

import { type RefObject, startTransition, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useEditor } from '#lib/client/editor.tsx';
import { createStore } from '#lib/client/store.ts';
import { useStore } from '#lib/client/use-store.ts';
import { STORED } from '#lib/storyboard/document.ts';
import { promptHtml } from './field/chip-html.ts';
import { createPromptField, type PromptField as Field } from './field/create-field.ts';
import { shownPrompt } from './field/shown-prompt.ts';
import type { PromptSource } from './prompt-source.ts';
import { ReferenceListbox } from './reference-listbox.tsx';

interface PromptFieldProps {
  readonly source: PromptSource;
  readonly label: string;
  readonly maxLength: number;
  readonly hint: string;
  /** Holds the field from the moment that it works. */
  readonly live: RefObject<Field | null>;
  /** Given the field a moment later, for what is drawn from it, and null when it is gone. */
  readonly onField: (field: Field | null) => void;
}

/**
 * The text field of one prompt. React renders its words once, on the server or when it is added; from then on the field
 * changes them by itself, so that a key press renders the counter and nothing else.
 */
export function PromptField({ source, label, maxLength, hint, live, onField }: PromptFieldProps) {
  const t = useTranslations('prompt');
  const { notices } = useEditor();
  const listboxId = useId();
  const element = useRef<HTMLDivElement>(null);
  const [rendered] = useState(() => {
    const [prompt, items, missingName] = [shownPrompt(source.prompt() ?? ''), source.references(), t('missing')];
    return { prompt, items, missingName, html: { __html: promptHtml(prompt, { items, missingName }) } };
  });
  const [field, setField] = useState<Field | null>(null);
  const tellFull = useEffectEvent(() => notices.tell(t('full', { most: STORED.maxPromptLength }), 'bad'));
  const create = useEffectEvent((on: HTMLElement) =>
    createPromptField(on, { source, rendered, limit: maxLength, listboxId, onFull: () => tellFull() }),
  );

  useLayoutEffect(() => {
    if (!element.current) return;
    const created = create(element.current);
    live.current = created;
    // It works already. What is drawn from it is drawn by and by: six fields come alive with a page, and drawn at once they
    // would make its longest task twice as long.
    startTransition(() => {
      setField(created);
      onField(created);
    });
    return () => {
      created.destroy();
      live.current = null;
      setField(null);
      onField(null);
    };
  }, [live, onField]);

  useEffect(() => field?.length.setLimit(maxLength), [field, maxLength]);

  return (
    // Contained, so that a line added above it moves it as it is drawn, and nothing in it is drawn anew. The column's width
    // is that of the card: a width that hung on the words would have each key measure them all, as wide as they go.
    <div className="grid cursor-text grid-cols-1 [contain:layout_style] *:[grid-area:1/1]">
      <Hint field={field} wasEmpty={rendered.prompt === ''} hint={hint} />
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
        autoCorrect="on"
        enterKeyHint="enter"
        dir="auto"
        translate="no"
        className="min-h-[1lh] min-w-0 whitespace-pre-wrap text-start caret-accent-text outline-none [overflow-wrap:anywhere] [unicode-bidi:plaintext]"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made; React must not own what people edit.
        dangerouslySetInnerHTML={rendered.html}
      />
      {field && <ReferenceListbox id={listboxId} field={field} />}
    </div>
  );
}

/** Behind the field, so that the field holds nothing but the prompt. */
function Hint({ field, wasEmpty, hint }: { readonly field: Field | null; readonly wasEmpty: boolean; readonly hint: string }) {
  const [atFirst] = useState(() => createStore(wasEmpty));
  const isEmpty = useStore<boolean>(field?.isEmpty ?? atFirst, (value) => value);
  return (
    <p aria-hidden="true" className={isEmpty ? 'text-faint' : 'invisible'}>
      {isEmpty && hint}
    </p>
  );
}
