'use client';

import { use, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import { DeletedButton, type DeletedStoryboard } from './deleted-button.tsx';
import type { HomeActions } from './home-actions.ts';
import { HomeToast } from './home-toast.tsx';
import { RefreshWhileMoving } from './refresh-while-moving.tsx';
import { ShowMore } from './show-more.tsx';
import { StoryboardCard } from './storyboard-card.tsx';
import { useCardActions } from './use-card-actions.ts';
import { useFound } from './use-found.ts';

export interface StoryboardList {
  readonly storyboards: readonly StoryboardSummary[];
  readonly deleted: readonly DeletedStoryboard[];
  /** The server's clock when the list was read, so that both sides write the same "edited … ago". */
  readonly now: number;
}

/** As many cards as a few screens hold; hundreds at once would slow the page down. */
const CARDS_AT_ONCE = 48;

/** The cards that match, or what to do when there are none. Waits for the list, so it sits inside a Suspense. */
export function StoryboardGrid({
  list,
  wanted,
  actions,
  onShowAll,
}: {
  readonly list: Promise<StoryboardList>;
  readonly wanted: string;
  readonly actions: HomeActions;
  readonly onShowAll: () => void;
}) {
  const t = useTranslations('home');
  const { storyboards: stored, deleted, now } = use(list);
  const { notice, dismiss, expected, restore, cardActions } = useCardActions(actions);
  const [most, setMost] = useState(CARDS_AT_ONCE);
  const words = wanted.trim().toLocaleLowerCase();
  const { ids, isSearching } = useFound(actions.find, words);
  const storyboards = stored.flatMap(expected);
  const found = storyboards.filter((board) => ids.has(board.id) || (board.title || t('untitled')).toLocaleLowerCase().includes(words));
  return (
    <>
      <p role="status" className="sr-only">
        {words === '' ? '' : t('found', { found: found.length, all: storyboards.length })}
      </p>
      {found.length > 0 && (
        <ul className="mt-[22px] grid grid-cols-1 gap-x-6 gap-y-[26px] sm:grid-cols-2 lg:grid-cols-3">
          {found.slice(0, most).map((board) => (
            <li key={board.id}>
              <StoryboardCard board={board} now={now} actions={cardActions} />
            </li>
          ))}
        </ul>
      )}
      {found.length > most && <ShowMore onWanted={() => setMost(most + CARDS_AT_ONCE)} />}
      {found.length === 0 && words !== '' && (
        <div className="mt-[22px] flex flex-col items-center gap-3 rounded-xl border border-line-strong border-dashed px-6 py-14 text-center text-dim">
          <p>{isSearching ? t('searching') : t('none-found', { words: wanted.trim() })}</p>
          <Button onClick={onShowAll}>
            <b>{t('show-all')}</b>
          </Button>
        </div>
      )}
      {found.length === 0 && words === '' && (
        <div className="mt-[22px] rounded-xl border border-line-strong border-dashed px-6 py-14 text-center">
          <p className="font-[550] text-md">{t('none-yet')}</p>
          <p className="mt-1 text-dim">{t('none-yet-words')}</p>
        </div>
      )}
      {deleted.length > 0 && <DeletedButton deleted={deleted} now={now} onRestore={(board) => void restore(board)} />}
      {storyboards.some((board) => board.movingTake !== null) && <RefreshWhileMoving />}
      <HomeToast notice={notice} onGone={dismiss} />
    </>
  );
}
