'use client';

import { AtSign } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import type { PromptField as Field } from './field/create-field.ts';
import { PromptCounter } from './prompt-counter.tsx';
import { PromptField } from './prompt-field.tsx';

export interface PromptEditorProps {
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
}

/** A prompt with its mentions as chips, how long it is, and a button that mentions a reference. */
export function PromptEditor({
  target,
  label,
  maxLength,
  hint = 'What happens in this shot? Type @ to mention a reference.',
  footer = false,
  className,
}: PromptEditorProps) {
  const [field, setField] = useState<Field | null>(null);
  const key = typeof target === 'string' ? target : `shot:${target.shotId}`;

  return (
    <div className={classNames('group/prompt min-w-0', className)}>
      <div className="text-prompt leading-[1.62] text-soft group-focus-within/prompt:text-ink pointer-coarse:text-[1rem]">
        <PromptField key={key} target={target} label={label} maxLength={maxLength} hint={hint} onField={setField} />
      </div>
      <div className={classNames('mt-1.5 items-center gap-2.5', footer ? 'flex' : 'hidden group-focus-within/prompt:flex')}>
        <button
          type="button"
          // The caret stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => field?.mention()}
          className="inline-flex items-center gap-1 rounded-md border border-line-strong px-[7px] py-px text-faint text-xs-plus hover:bg-raised hover:text-ink pointer-coarse:py-1"
        >
          <AtSign aria-hidden className="size-3" />
          reference
        </button>
        <PromptCounter target={target} maxLength={maxLength} className="ml-auto" />
      </div>
    </div>
  );
}
