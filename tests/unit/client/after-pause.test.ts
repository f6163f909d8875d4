import { expect, test } from 'vitest';
import { afterPause } from '#lib/client/after-pause.ts';
import { handMovedTime } from './hand-moved.ts';

function counted(longestMs?: number) {
  const time = handMovedTime();
  let runs = 0;
  const later = afterPause(
    () => {
      runs += 1;
    },
    time,
    longestMs,
  );
  return { time, later, runs: () => runs };
}

test('what is asked for again and again is done once, in the pause', async () => {
  const { time, later, runs } = counted();
  for (let key = 0; key < 5; key += 1) {
    later.ask(150);
    await time.advance(100);
  }
  expect(runs()).toBe(0);
  await time.advance(100);
  expect(runs()).toBe(1);
  await time.advance(5_000);
  expect(runs()).toBe(1);
});

test('without any pause it is done once a second', async () => {
  const { time, later, runs } = counted();
  for (let key = 0; key < 30; key += 1) {
    later.ask(150);
    await time.advance(70);
  }
  expect(runs()).toBe(2);
});

test('what may wait longer says how long', async () => {
  const { time, later, runs } = counted(3_000);
  for (let key = 0; key < 40; key += 1) {
    later.ask(150);
    await time.advance(70);
  }
  expect(runs()).toBe(0);
  await time.advance(200);
  expect(runs()).toBe(1);
});

test('stopped, it is not done', async () => {
  const { time, later, runs } = counted();
  later.ask(150);
  later.stop();
  await time.advance(5_000);
  expect(runs()).toBe(0);
});
