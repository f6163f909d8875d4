'use client';

import { use } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import { RefreshWhileMoving } from './refresh-while-moving.tsx';
import { StoryboardCard } from './storyboard-card.tsx';
import { UNTITLED } from './untitled.ts';

export interface StoryboardList {
  readonly storyboards: readonly StoryboardSummary[];
  /** The server's clock when the list was read, so that both sides write the same "edited … ago". */
  readonly now: number;
}

/** The cards that match, or what to do when there are none. Waits for the list, so it sits inside a Suspense. */
export function StoryboardGrid({
  list,
  wanted,
  onShowAll,
}: {
  readonly list: Promise<StoryboardList>;
  readonly wanted: string;
  readonly onShowAll: () => void;
}) {
  const { storyboards, now } = use(list);
  const words = wanted.trim().toLocaleLowerCase();
  const found = storyboards.filter((board) => (board.title || UNTITLED).toLocaleLowerCase().includes(words));
  return (
    <>
      <p role="status" className="sr-only">
        {words === '' ? '' : `${found.length} of ${storyboards.length} storyboards`}
      </p>
      {found.length > 0 && (
        <ul className="mt-[22px] grid grid-cols-1 gap-x-6 gap-y-[26px] sm:grid-cols-2 lg:grid-cols-3">
          {found.map((board) => (
            <li key={board.id}>
              <StoryboardCard board={board} now={now} />
            </li>
          ))}
        </ul>
      )}
      {found.length === 0 && words !== '' && (
        <div className="mt-[22px] flex flex-col items-center gap-3 rounded-xl border border-line-strong border-dashed px-6 py-14 text-center text-dim">
          <p>No storyboard has “{wanted.trim()}” in its title.</p>
          <Button onClick={onShowAll}>
            <b>Show all</b>
          </Button>
        </div>
      )}
      {found.length === 0 && words === '' && (
        <div className="mt-[22px] rounded-xl border border-line-strong border-dashed px-6 py-14 text-center">
          <p className="font-[550] text-md">No storyboards yet</p>
          <p className="mt-1 text-dim">Press “New storyboard”, or begin with one of the six starts above.</p>
        </div>
      )}
      {storyboards.some((board) => board.movingTake !== null) && <RefreshWhileMoving />}
    </>
  );
}
