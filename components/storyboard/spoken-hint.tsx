'use client';

import { useTranslations } from 'use-intl/react';
import { useUnhurried } from '#components/timeline/use-unhurried.ts';
import { Button } from '#components/ui/button.tsx';
import { Speech } from '#components/ui/icons.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { plainText } from '#lib/prompt/plain-text.ts';
import { secondsMissing } from '#lib/prompt/spoken.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { PromptTarget } from '#lib/storyboard/intent.ts';
import { promptAt } from '#lib/storyboard/prompts.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { shotSecondsRange } from '#lib/timing/trade.ts';

/** Says so when the words that a prompt quotes cannot be spoken in its seconds. A hint: Generate does not wait for it. */
export default function SpokenHint({ target }: { readonly target: PromptTarget }) {
  const t = useTranslations('shots');
  const editor = useEditor();
  const missing = useUnhurried((board) => secondsMissing(wordsOf(board, target), secondsOf(board, target)));
  const has = useUnhurried((board) => secondsOf(board, target));
  const most = useUnhurried((board) => mostSeconds(board, target));
  if (missing === null) return null;

  function lengthen(seconds: number) {
    if (typeof target === 'string') editor.dispatch({ type: 'set-total', seconds });
    else editor.dispatch({ type: 'set-shot-seconds', shotId: target.shotId, seconds });
  }

  return (
    <div role="note" className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-soft text-sm">
      <Speech className="icon-3.5 flex-none text-dim" />
      <span className="min-w-0 flex-1 basis-40">{t('spoken', { needed: missing, seconds: has })}</span>
      {missing <= most && (
        <Button size="small" onClick={() => lengthen(missing)}>
          <b>{t('giveSeconds', { seconds: missing })}</b>
        </Button>
      )}
    </div>
  );
}

function wordsOf(board: Storyboard, target: PromptTarget): string {
  const names = new Map(board.references.map(({ id, name }) => [id, name]));
  return plainText(promptAt(board, target) ?? '', (id) => names.get(id) ?? null);
}

function secondsOf(board: Storyboard, target: PromptTarget): number {
  if (typeof target === 'string') return board.totalSeconds;
  return board.shots.find(({ id }) => id === target.shotId)?.seconds ?? 0;
}

function mostSeconds(board: Storyboard, target: PromptTarget): number {
  if (typeof target === 'string') return board.totalLocked ? board.totalSeconds : TIMING.maxTotalSeconds;
  const index = board.shots.findIndex(({ id }) => id === target.shotId);
  if (index === -1) return 0;
  return shotSecondsRange(
    board.shots.map(({ seconds }) => seconds),
    index,
    board,
  ).max;
}
