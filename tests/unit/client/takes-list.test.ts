import { expect, test } from 'vitest';
import { withTake } from '#lib/client/takes-query.ts';
import { takeViewOf } from '#tests/support/take-view.ts';

const take = (number: number) => takeViewOf({ id: `take${number}`, number });
const numbers = (takes: ReturnType<typeof withTake>) => takes.map(({ number }) => number);

test('a new take comes to the head of the list, and several of one press in their order', () => {
  expect(numbers([take(2), take(3)].reduce(withTake, [take(1)] as ReturnType<typeof withTake>))).toEqual([3, 2, 1]);
});

test('a take that changed stays where it was', () => {
  const changed = { ...take(1), isStarred: true };
  expect(withTake([take(2), take(1)], changed)).toEqual([take(2), changed]);
});

test('a deleted take leaves the list, and one that is put back has its old place', () => {
  const rest = withTake([take(3), take(2), take(1)], { ...take(2), deletedAt: 5 });
  expect(numbers(rest)).toEqual([3, 1]);
  expect(numbers(withTake(rest, take(2)))).toEqual([3, 2, 1]);
});
