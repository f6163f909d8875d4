'use client';

import { AtSign } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useCallback, useRef, useState } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { PromptCounter } from './prompt-counter.tsx';
import { PromptText } from './prompt-text.tsx';
import type { PromptHandle } from './prompt-view.tsx';

/** The editor is a third of the page's script: it arrives by itself, after the words are already to be read. */
const PromptView = dynamic(() => import('./prompt-view.tsx').then((loaded) => loaded.PromptView), { ssr: false });

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

/** A prompt with its mentions as chips. Until the editor has loaded, the same words stand in the same place. */
export function PromptEditor({
  target,
  label,
  maxLength,
  hint = 'What happens in this shot? Type @ to mention a reference.',
  footer = false,
  className,
}: PromptEditorProps) {
  const handle = useRef<PromptHandle | null>(null);
  const wantsFocus = useRef(false);
  const [isReady, setReady] = useState(false);
  const onReady = useCallback((ready: PromptHandle | null) => {
    handle.current = ready;
    setReady(ready !== null);
    if (wantsFocus.current) ready?.focus();
    wantsFocus.current = false;
  }, []);

  return (
    <div className={classNames('group/prompt min-w-0', className)}>
      <div className="text-prompt leading-[1.62] text-soft group-focus-within/prompt:text-ink pointer-coarse:text-[1rem]">
        {!isReady && (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: only remembers a press that came before the text field did.
          <div
            onClick={() => {
              wantsFocus.current = true;
            }}
          >
            <PromptText target={target} hint={hint} />
          </div>
        )}
        <PromptView target={target} label={label} maxLength={maxLength} hint={hint} onReady={onReady} />
      </div>
      <div className={classNames('mt-1.5 items-center gap-2.5', footer ? 'flex' : 'hidden group-focus-within/prompt:flex')}>
        <button
          type="button"
          disabled={!isReady}
          // The caret stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => handle.current?.openPicker()}
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
