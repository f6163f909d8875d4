'use client';

import { useTranslations } from 'use-intl/react';
import { PromptEditor } from '#components/prompt/prompt-editor.tsx';
import { useStoryboard } from '#lib/client/editor.tsx';
import { placeProps } from '#lib/client/places.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { ShotsFrame } from './shots-frame.tsx';
import { SpokenHintLater } from './spoken-hint-later.tsx';

/** The one prompt of the kinds Auto shots and Single. Each kind keeps its own words. */
export function OnePrompt({ kind }: { readonly kind: 'auto' | 'single' }) {
  const t = useTranslations('shots');
  const maxLength = useStoryboard((board) => LIMITS[board.settings.model].promptMaxLength);
  return (
    <ShotsFrame heading={t('promptHeading')} detail={t(`onePrompt.${kind}`)}>
      <div className="rounded-[10px] border border-line-strong bg-raised px-3 pt-2 pb-[9px]" {...placeProps({ at: 'prompt' })}>
        {/* Another kind is another text field: its words, its undo place and its caret are its own. */}
        <PromptEditor key={kind} target={kind} label={t('onePrompt.label')} maxLength={maxLength} hint={t('onePrompt.hint')} footer />
        <SpokenHintLater key={`spoken-${kind}`} target={kind} />
      </div>
    </ShotsFrame>
  );
}
