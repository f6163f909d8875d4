'use client';

import { memo, type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import type { PromptField as Field } from './field/create-field.ts';
import { PromptField } from './prompt-field.tsx';
import { PromptFooter } from './prompt-footer.tsx';
import { promptSource } from './prompt-source.ts';

export interface PromptEditorProps {
  /** Another target needs another key: its words, its undo place and its caret are its own. */
  readonly target: PromptTarget;
  /** The accessible name of the text field: "Shot 1 prompt". */
  readonly label: string;
  /** In UTF-16 code units of the raw text, as the limits count. */
  readonly maxLength: number;
  /** Shown while it is empty. */
  readonly hint?: string;
  /** Keeps the row below (insert a reference, the count) in view; otherwise it is there while something in here has the focus. */
  readonly footer?: boolean;
  readonly className?: string;
  /** One more small button for that row. Keep it the same element from render to render. */
  readonly children?: ReactNode;
}

/** A prompt with its mentions as chips, how long it is, and buttons that bring in a reference or words for the camera. */
export const PromptEditor = memo(function PromptEditor({
  target,
  label,
  maxLength,
  hint,
  footer = false,
  className,
  children,
}: PromptEditorProps) {
  const t = useTranslations('prompt');
  const editor = useEditor();
  const [source] = useState(() => promptSource(editor, target));
  const live = useRef<Field | null>(null);
  const [field, setField] = useState<Field | null>(null);

  return (
    <div className={classNames('group/prompt min-w-0', className)}>
      <div className="text-prompt leading-[1.62] text-soft group-focus-within/prompt:text-ink pointer-coarse:text-[1rem]">
        <PromptField source={source} label={label} maxLength={maxLength} hint={hint ?? t('hint')} live={live} onField={setField} />
      </div>
      <PromptFooter source={source} live={live} field={field} maxLength={maxLength} isKept={footer}>
        {children}
      </PromptFooter>
    </div>
  );
});
