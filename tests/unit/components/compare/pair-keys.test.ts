import { describe, expect, test } from 'vitest';
import { obeyKey } from '#components/compare/pair-keys.ts';
import { createPairClock } from '#lib/client/compare/pair-clock.ts';
import { handMovedFrames } from '../../client/hand-moved.ts';

const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false });

function setUp() {
  const clock = createPairClock(handMovedFrames());
  let seconds = 0;
  clock.attach(0, {
    lengthSeconds: () => 6,
    seconds: () => seconds,
    isRunning: () => true,
    start: () => undefined,
    stop: () => undefined,
    seek: (to) => {
      seconds = to;
    },
    correct: () => undefined,
  });
  const obey = (key: string, focus: Parameters<typeof obeyKey>[2]['focus'] = 'nowhere') =>
    obeyKey(clock, press(key), { focus, starts: [0, 2, 2.125, 5] });
  return { clock, obey };
}

describe('the keys of two that play as one', () => {
  test('play, stop, and go both ways, faster each time', () => {
    const { clock, obey } = setUp();
    obey('l');
    obey('l');
    expect([clock.get().playing, clock.speed.get()]).toEqual([true, 2]);
    obey('k');
    expect([clock.get().playing, clock.speed.get()]).toEqual([false, 1]);
    obey('end');
    obey('J');
    expect(clock.speed.get()).toBe(-1);
    obey(' ');
    expect(clock.get().playing).toBe(false);
  });

  test('go from cut to cut of either, and frame by frame', () => {
    const { clock, obey } = setUp();
    const places = [']', ']', ']', ']', '[', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) => {
      obey(key);
      return clock.get().seconds;
    });
    expect(places).toEqual([2, 2.125, 5, 6, 5, 119 / 24, 5, 0, 6]);
  });

  test('are left to what uses them itself, and those of the editor do nothing', () => {
    const { obey } = setUp();
    expect([obey('ArrowLeft', 'control'), obey(' ', 'control'), obey('l', 'text'), obey('n'), obey('s'), obey('r')]).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});
