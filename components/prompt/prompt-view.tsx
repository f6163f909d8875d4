'use client';

import type { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useEditor } from '#lib/client/editor.tsx';
import { fromRaw, toRaw } from '#lib/prompt/raw.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';
import { referenceForToken, tokenOf } from '#lib/storyboard/sent-references.ts';
import { createPromptView, setWording } from './code-mirror/create-view.ts';
import { countedToken, followStoryboard } from './code-mirror/follow-storyboard.ts';
import { openPicker, type Picker } from './code-mirror/picker.ts';
import { mentionables } from './mentionable.ts';
import { ReferenceListbox } from './reference-listbox.tsx';

/** What the page around the text field may ask of it. */
export interface PromptHandle {
  focus(): void;
  openPicker(): void;
}

/**
 * The text field of one prompt. It listens to the storyboard by itself, outside React: a key press renders its counter
 * and nothing else.
 */
export function PromptView({
  target,
  label,
  maxLength,
  hint,
  onReady,
}: {
  readonly target: PromptTarget;
  readonly label: string;
  readonly maxLength: number;
  readonly hint: string;
  readonly onReady: (handle: PromptHandle | null) => void;
}) {
  const editor = useEditor();
  const listboxId = useId();
  const parent = useRef<HTMLDivElement>(null);
  const shown = useRef<EditorView>(null);
  const [picker, setPicker] = useState<Picker | null>(null);
  const targetKey = typeof target === 'string' ? target : target.shotId;
  const create = useEffectEvent((element: HTMLElement) => {
    const view = createPromptView({
      parent: element,
      prompt: promptAt(editor.storyboard.get(), target) ?? '',
      mentionables: mentionables(editor.storyboard.get().references),
      wording: { label, hint, limit: maxLength },
      listboxId,
      text: {
        toRaw: (prompt) => toRaw(prompt, tokenOf(editor.storyboard.get())),
        fromRaw: (raw) => fromRaw(raw, referenceForToken(editor.storyboard.get())),
      },
      tokenOf: countedToken(editor),
      onPrompt: (prompt) => editor.dispatch({ type: 'set-prompt', target, prompt }),
      onPicker: (picker) => setPicker(picker),
      onUndo: () => editor.undo(),
      onRedo: () => editor.redo(),
    });
    return { view, stop: followStoryboard(view, editor, target) };
  });

  // Another prompt is another text field; a new number or limit is not (below).
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useLayoutEffect(() => {
    if (!parent.current) return;
    const { view, stop } = create(parent.current);
    shown.current = view;
    onReady({ focus: () => view.focus(), openPicker: () => openPicker(view) });
    return () => {
      stop();
      onReady(null);
      setPicker(null);
      view.destroy();
      shown.current = null;
    };
  }, [editor, targetKey, listboxId, onReady]);

  useEffect(() => {
    if (shown.current) setWording(shown.current, { label, hint, limit: maxLength });
  }, [label, hint, maxLength]);

  return (
    <>
      <div ref={parent} />
      {picker && shown.current && <ReferenceListbox id={listboxId} picker={picker} view={shown.current} />}
    </>
  );
}
