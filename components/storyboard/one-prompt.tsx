'use client';

import { PromptEditor } from '#components/prompt/prompt-editor.tsx';
import { useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { ChecksPanel } from './checks-panel.tsx';

const EXPLAINED = {
  auto: 'One prompt; the model decides where to cut.',
  single: 'One prompt, one shot, no cuts.',
} as const;

/** The one prompt of the kinds Auto shots and Single. Each kind keeps its own words. */
export function OnePrompt({ kind }: { readonly kind: 'auto' | 'single' }) {
  const maxLength = useStoryboard((board) => LIMITS[board.settings.model].promptMaxLength);
  return (
    <>
      <header className="flex h-7 flex-none items-center gap-2">
        <h2 className="font-semibold text-sm-plus">Prompt</h2>
        <small className="text-faint text-sm">{EXPLAINED[kind]}</small>
      </header>
      <ChecksPanel />
      <div className="rounded-[10px] border border-line-strong bg-raised px-3 pt-2 pb-[9px]" {...placeProps({ at: 'prompt' })}>
        {/* Another kind is another text field: its words, its undo place and its caret are its own. */}
        <PromptEditor
          key={kind}
          target={kind}
          label="Prompt"
          maxLength={maxLength}
          hint="What happens in the video? Type @ to mention a reference."
          footer
        />
      </div>
    </>
  );
}
