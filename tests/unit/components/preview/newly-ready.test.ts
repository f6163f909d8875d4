import { expect, test } from 'vitest';
import { newlyReady } from '#components/preview/newly-ready.ts';
import type { TakeView } from '#lib/take/take.ts';
import { takeViewOf } from '#tests/support/take-view.ts';

function take(number: number, status: TakeView['status']): TakeView {
  return takeViewOf({
    id: `take${number}`,
    number,
    status,
    video: status === 'ready' ? { url: '/v', downloadUrl: '/d', bytes: 1, durationSeconds: 5, width: 16, height: 9 } : null,
  });
}

test('a take that was seen under way and is ready now is news', () => {
  expect(newlyReady([take(2, 'saving'), take(1, 'ready')], [take(2, 'ready'), take(1, 'ready')])).toBe('take2');
});

test('what was ready before, what fails, and what is still under way is none', () => {
  expect(newlyReady([take(1, 'ready')], [take(2, 'waiting'), take(1, 'ready')])).toBeNull();
  expect(newlyReady([take(2, 'rendering')], [take(2, 'failed')])).toBeNull();
  expect(newlyReady([], [take(1, 'ready')])).toBeNull();
});

test('of several the newest is offered', () => {
  expect(newlyReady([take(2, 'saving'), take(1, 'saving')], [take(2, 'ready'), take(1, 'ready')])).toBe('take2');
});
