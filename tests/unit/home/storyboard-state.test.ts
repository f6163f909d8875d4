import { expect, it } from 'vitest';
import { agoOf } from '#components/home/edited-ago.ts';
import { storyboardState } from '#components/home/storyboard-state.ts';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 22, 12);

const draft: StoryboardSummary = {
  id: 'a',
  title: 'Night market',
  kind: 'storyboard',
  totalSeconds: 5,
  shots: [{ seconds: 5, pictureUrl: null }],
  updatedAt: NOW,
  takeCount: 0,
  readyTakeCount: 0,
  movingTake: null,
  issueCount: 0,
};

it.each([
  [0, { key: 'just-now' }],
  // A clock that was set back must not lead to "minus 3 minutes".
  [-3 * MINUTE, { key: 'just-now' }],
  [MINUTE, { key: 'minutes-ago', count: 1 }],
  [59 * MINUTE, { key: 'minutes-ago', count: 59 }],
  [3 * 60 * MINUTE, { key: 'hours-ago', count: 3 }],
  [DAY, { key: 'yesterday' }],
  [3 * DAY, { key: 'days-ago', count: 3 }],
  [8 * DAY, { key: 'last-week' }],
  [15 * DAY, { key: 'weeks-ago', count: 2 }],
  [60 * DAY, { key: 'on-date', at: NOW - 60 * DAY }],
])('says when a storyboard was edited %i ms ago', (elapsed, words) => {
  expect(agoOf(NOW - elapsed, NOW)).toEqual(words);
});

it('calls a storyboard without takes and issues a draft', () => {
  expect(storyboardState(draft)).toEqual({ tone: 'quiet', key: 'draft' });
});

it('says what moves before anything else', () => {
  const state = storyboardState({
    ...draft,
    takeCount: 4,
    readyTakeCount: 3,
    issueCount: 2,
    movingTake: { number: 4, status: 'rendering' },
  });
  expect(state).toEqual({ tone: 'busy', key: 'moving', number: 4, status: 'rendering' });
});

it('says what is broken before what is ready', () => {
  expect(storyboardState({ ...draft, takeCount: 1, readyTakeCount: 1, issueCount: 1 }).key).toBe('needs-a-fix');
});

it('counts the takes that are ready, not those that failed', () => {
  expect(storyboardState({ ...draft, takeCount: 3, readyTakeCount: 2 })).toEqual({ tone: 'ok', key: 'takes', count: 2 });
  expect(storyboardState({ ...draft, takeCount: 3, readyTakeCount: 1 })).toMatchObject({ count: 1 });
  expect(storyboardState({ ...draft, takeCount: 1 })).toEqual({ tone: 'bad', key: 'takes-failed', count: 1 });
});
