'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFailureWords } from '#components/ui/use-say.ts';
import { answered } from '#lib/client/answered.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import type { HomeActions } from './home-actions.ts';
import type { HomeNotice } from './home-toast.tsx';

/**
 * Renaming, duplicating and deleting as the cards ask for them. Each shows at once, and the list is read again when the
 * server has done it; when it could not, it shows as it was, and says why.
 */
export function useCardActions(actions: HomeActions) {
  const t = useTranslations('home');
  const failureWords = useFailureWords();
  const router = useRouter();
  const [notice, setNotice] = useState<HomeNotice | null>(null);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());

  const tell = (words: string, rest: Partial<HomeNotice> = {}) =>
    setNotice((last) => ({ id: (last?.id ?? 0) + 1, words, tone: 'plain', ...rest }));
  const nameOf = ({ title }: { readonly title: string }) => (title === '' ? t('untitled') : title);

  /** Asks the server; true when it was done. A request that never arrived is told like any other failure. */
  async function ask<Value>(request: Promise<Result<Value, ActionFailure>>): Promise<boolean> {
    const answer = await answered(request);
    if (answer.ok) router.refresh();
    else tell(failureWords(answer.error), { tone: 'bad' });
    return answer.ok;
  }

  async function rename(board: StoryboardSummary, title: string) {
    setTitles((before) => new Map(before).set(board.id, title));
    const isDone = await ask(actions.rename({ id: board.id, title }));
    if (!isDone) setTitles((before) => without(before, board.id));
  }

  async function duplicate(board: StoryboardSummary) {
    const isDone = await ask(actions.duplicate({ id: board.id, title: t('copy-of', { title: nameOf(board) }) }));
    if (isDone) tell(t('duplicated', { title: nameOf(board) }));
  }

  async function remove(board: StoryboardSummary) {
    setRemoved((before) => new Set(before).add(board.id));
    const isDone = await ask(actions.remove({ id: board.id }));
    if (isDone) tell(t('deleted', { title: nameOf(board) }), { undo: () => void restore(board) });
    else setRemoved((before) => lacking(before, board.id));
  }

  async function restore(board: { readonly id: string; readonly title: string }) {
    const isDone = await ask(actions.restore({ id: board.id }));
    if (!isDone) return;
    setRemoved((before) => lacking(before, board.id));
    tell(t('restored', { title: nameOf(board) }));
  }

  return {
    notice,
    dismiss: useCallback(() => setNotice(null), []),
    /** The list as it will be when the server has done what was asked. */
    expected: (board: StoryboardSummary): StoryboardSummary[] => {
      if (removed.has(board.id)) return [];
      const title = titles.get(board.id);
      return [title === undefined ? board : { ...board, title }];
    },
    restore,
    cardActions: {
      rename: (board: StoryboardSummary, title: string) => void rename(board, title),
      duplicate: (board: StoryboardSummary) => void duplicate(board),
      remove: (board: StoryboardSummary) => void remove(board),
    },
  };
}

function without(titles: ReadonlyMap<string, string>, id: string): ReadonlyMap<string, string> {
  return new Map([...titles].filter(([key]) => key !== id));
}

function lacking(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((each) => each !== id));
}
