import { expect, test } from 'vitest';
import { afterHandRests } from '#lib/client/after-hand-rests.ts';
import { handMovedTime } from './hand-moved.ts';

function aHand() {
  const time = handMovedTime();
  let runs = 0;
  let hand: { moved: () => void; letGo: () => void } | null = null;
  const later = afterHandRests(
    () => {
      runs += 1;
    },
    time,
    (heard, signal) => {
      hand = heard;
      signal.addEventListener('abort', () => {
        hand = null;
      });
    },
  );
  return { time, later, runs: () => runs, move: () => hand?.moved(), letGo: () => hand?.letGo(), isWatched: () => hand !== null };
}

test('while a hand moves nothing is done, however long it does and however seldom it is asked', async () => {
  const { time, later, runs, move } = aHand();
  later.ask(150);
  for (let step = 0; step < 50; step += 1) {
    await time.advance(100);
    move();
  }
  expect(runs()).toBe(0);
  await time.advance(150);
  expect(runs()).toBe(1);
});

test('a hand that lets go is not waited for', async () => {
  const { time, later, runs, move, letGo } = aHand();
  later.ask(150);
  await time.advance(100);
  move();
  letGo();
  await time.advance(0);
  expect(runs()).toBe(1);
});

test('without a hand, as by keys, it is done after the pause, once', async () => {
  const { time, later, runs } = aHand();
  later.ask(150);
  await time.advance(100);
  later.ask(150);
  await time.advance(100);
  expect(runs()).toBe(0);
  await time.advance(1_000);
  expect(runs()).toBe(1);
});

test('pointers are listened to only while something waits', async () => {
  const { time, later, isWatched } = aHand();
  expect(isWatched()).toBe(false);
  later.ask(150);
  expect(isWatched()).toBe(true);
  await time.advance(150);
  expect(isWatched()).toBe(false);
  later.ask(150);
  later.stop();
  expect(isWatched()).toBe(false);
});
