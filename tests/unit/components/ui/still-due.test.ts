import { expect, test } from 'vitest';
import { stillDue } from '#components/ui/still-due.ts';

const press = (given: { isConnected?: boolean; eventPhase?: number; at?: number } = {}) => ({
  button: { isConnected: given.isConnected ?? true, click: () => undefined },
  event: { eventPhase: given.eventPhase ?? 0 },
  at: given.at ?? 0,
});

test('a press that nobody heard is still due, for ten seconds and while its button is there', () => {
  expect(stillDue([press()], 9_999)).toHaveLength(1);
  expect(stillDue([press()], 10_000)).toEqual([]);
  expect(stillDue([press({ isConnected: false })], 1)).toEqual([]);
});

test('a press under way while the page comes alive is answered by the page, and not done once more', () => {
  for (const eventPhase of [1, 2, 3]) expect(stillDue([press({ eventPhase })], 1)).toEqual([]);
});
