'use client';

import { useUnhurried } from '#components/timeline/use-unhurried.ts';
import { loadLater } from '#components/ui/load-later.tsx';
import { mayQuote } from '#lib/prompt/quotation-marks.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';

const SpokenHint = loadLater(() => import('./spoken-hint.tsx'));

/** The hint about dialogue, loaded with the first prompt that may hold some. */
export function SpokenHintLater({ target }: { readonly target: PromptTarget }) {
  const isQuoting = useUnhurried((board) => mayQuote(promptAt(board, target) ?? ''));
  return isQuoting && <SpokenHint target={target} />;
}
