import { expect, test } from 'vitest';
import { createInTurn } from '#lib/client/in-turn.ts';

function aPage() {
  const idle: (() => void)[] = [];
  const inTurn = createInTurn({
    after: () => () => undefined,
    whenIdle: (task) => {
      idle.push(task);
      return () => undefined;
    },
  });
  return { inTurn, isWaiting: () => idle.length > 0, idleMoment: () => idle.shift()?.() };
}

test('each idle moment does one task, in the order asked for', () => {
  const { inTurn, idleMoment, isWaiting } = aPage();
  const done: string[] = [];
  for (const name of ['first', 'second', 'third']) inTurn(() => done.push(name));
  expect(done).toEqual([]);
  idleMoment();
  expect(done).toEqual(['first']);
  idleMoment();
  idleMoment();
  expect(done).toEqual(['first', 'second', 'third']);
  expect(isWaiting()).toBe(false);
});

test('a task taken back is not done, and the next has its moment', () => {
  const { inTurn, idleMoment } = aPage();
  const done: string[] = [];
  const takeBack = inTurn(() => done.push('first'));
  inTurn(() => done.push('second'));
  takeBack();
  idleMoment();
  expect(done).toEqual(['second']);
});

test('a task that fails keeps none of the others', () => {
  const { inTurn, idleMoment } = aPage();
  const done: string[] = [];
  inTurn(() => {
    throw new Error('broken');
  });
  inTurn(() => done.push('second'));
  expect(idleMoment).toThrow('broken');
  idleMoment();
  expect(done).toEqual(['second']);
});
