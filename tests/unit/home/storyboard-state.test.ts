import { expect, it } from 'vitest';
import { editedAgo } from '#components/home/edited-ago.ts';
import { shotsInWords, storyboardState } from '#components/home/storyboard-state.ts';
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
  [0, 'just now'],
  // A clock that was set back must not lead to "minus 3 minutes".
  [-3 * MINUTE, 'just now'],
  [MINUTE, '1 minute ago'],
  [59 * MINUTE, '59 minutes ago'],
  [3 * 60 * MINUTE, '3 hours ago'],
  [DAY, 'yesterday'],
  [3 * DAY, '3 days ago'],
  [8 * DAY, 'last week'],
  [15 * DAY, '2 weeks ago'],
  [60 * DAY, 'on 23 September 2026'],
])('says when a storyboard was edited %i ms ago', (elapsed, words) => {
  expect(editedAgo(NOW - elapsed, NOW)).toBe(words);
});

it('calls a storyboard without takes and issues a draft', () => {
  expect(storyboardState(draft)).toEqual({ tone: 'quiet', words: 'Draft' });
});

it('says what moves before anything else', () => {
  const state = storyboardState({
    ...draft,
    takeCount: 4,
    readyTakeCount: 3,
    issueCount: 2,
    movingTake: { number: 4, status: 'rendering' },
  });
  expect(state).toEqual({ tone: 'busy', words: 'Take 4 rendering' });
});

it('says what is broken before what is ready', () => {
  expect(storyboardState({ ...draft, takeCount: 1, readyTakeCount: 1, issueCount: 1 }).words).toBe('Needs a fix');
});

it('counts the takes that are ready, not those that failed', () => {
  expect(storyboardState({ ...draft, takeCount: 3, readyTakeCount: 2 })).toEqual({ tone: 'ok', words: '2 takes' });
  expect(storyboardState({ ...draft, takeCount: 3, readyTakeCount: 1 }).words).toBe('1 take');
  expect(storyboardState({ ...draft, takeCount: 1 })).toEqual({ tone: 'bad', words: 'Take failed' });
});

it('counts shots only where they are planned', () => {
  expect(shotsInWords(draft)).toBe('1 shot');
  expect(shotsInWords({ ...draft, shots: [...draft.shots, ...draft.shots] })).toBe('2 shots');
  expect(shotsInWords({ ...draft, kind: 'auto' })).toBe('Auto shots');
  expect(shotsInWords({ ...draft, kind: 'single' })).toBe('Single prompt');
});
