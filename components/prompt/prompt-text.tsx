'use client';

import { useStoryboard } from '#lib/client/editor.tsx';
import { promptParts } from '#lib/prompt/mention.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';
import { CHIP_ICON, CHIP_PICTURE, chipClassName, chipStroke, UNKNOWN_REFERENCE } from './chip-look.ts';
import { type Mentionable, mentionables, sameMentionables } from './mentionable.ts';

/** A prompt to read: the same words, chips and line breaks as in the text field, without the text field. */
export function PromptText({ target, hint = '' }: { readonly target: PromptTarget; readonly hint?: string }) {
  const prompt = useStoryboard((board) => promptAt(board, target) ?? '');
  const items = useStoryboard((board) => mentionables(board.references), sameMentionables);
  if (prompt === '') return <p className="cursor-text text-faint">{hint || '\u200b'}</p>;
  return (
    <p className="cursor-text whitespace-pre-wrap [overflow-wrap:anywhere]">
      {promptParts(prompt).map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity beyond their place.
        part.type === 'text' ? part.text : <Chip key={index} shown={items.find(({ id }) => id === part.referenceId) ?? null} />,
      )}
    </p>
  );
}

function Chip({ shown }: { readonly shown: Mentionable | null }) {
  return (
    <span className={chipClassName(shown?.kind ?? null)}>
      {shown?.pictureUrl ? (
        // biome-ignore lint/performance/noImgElement: thirteen pixels of a file of our own.
        <img src={shown.pictureUrl} alt="" className={CHIP_PICTURE} />
      ) : (
        <svg aria-hidden="true" className={CHIP_ICON.className} viewBox={CHIP_ICON.viewBox} fill="none" stroke="currentColor">
          <path d={chipStroke(shown?.kind ?? null)} strokeWidth={CHIP_ICON.strokeWidth} strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      )}
      {shown?.name ?? UNKNOWN_REFERENCE}
    </span>
  );
}
