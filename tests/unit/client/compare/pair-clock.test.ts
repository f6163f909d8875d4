import { describe, expect, test } from 'vitest';
import { correctionOf, SAME_FRAME_SECONDS } from '#lib/client/compare/drift.ts';
import { type ClockSide, createPairClock } from '#lib/client/compare/pair-clock.ts';
import { handMovedFrames } from '../hand-moved.ts';

/** A video as browsers play it: it starts late, runs at its own pace, and obeys. */
function aVideo({ length = 10, delaySeconds = 0, pace = 1 } = {}) {
  let [seconds, base, speed, waiting, isPlaying] = [0, 1, 1, 0, false];
  const speeds: number[] = [];
  const jumps: number[] = [];
  const side: ClockSide = {
    lengthSeconds: () => length,
    seconds: () => seconds,
    isRunning: () => isPlaying,
    start(atSpeed) {
      if (!isPlaying) waiting = delaySeconds;
      isPlaying = true;
      base = atSpeed;
    },
    stop() {
      isPlaying = false;
    },
    seek(to) {
      seconds = to;
    },
    correct(drift) {
      const correction = correctionOf(drift);
      if (correction.type === 'jump') {
        jumps.push(drift);
        seconds -= drift;
      } else {
        speed = correction.speed;
        speeds.push(speed);
      }
    },
  };
  return {
    side,
    speeds,
    jumps,
    isPlaying: () => isPlaying,
    stall: (forSeconds: number) => {
      waiting = forSeconds;
    },
    stopByItself: () => {
      isPlaying = false;
    },
    pass(elapsed: number) {
      if (!isPlaying) return;
      const used = Math.min(waiting, elapsed);
      waiting -= used;
      seconds = Math.min(length, seconds + (elapsed - used) * base * speed * pace);
    },
  };
}

function setUp(one = aVideo(), other = aVideo()) {
  const frames = handMovedFrames();
  const clock = createPairClock(frames);
  clock.attach(0, one.side);
  clock.attach(1, other.side);
  let ms = 0;
  const run = (seconds: number) => {
    let most = 0;
    for (let step = 0; step < seconds * 60; step += 1) {
      ms += 1000 / 60;
      for (const each of [one, other]) each.pass(1 / 60);
      frames.paint(ms);
      most = Math.max(most, Math.abs(one.side.seconds() - other.side.seconds()));
    }
    return most;
  };
  return { clock, frames, one, other, run };
}

describe('two sides that play as one', () => {
  test('stand at the same moment while nothing plays, held within the longer one', () => {
    const { clock, one, other } = setUp(aVideo({ length: 5 }), aVideo({ length: 8 }));
    clock.seek(6);
    expect([clock.get().seconds, one.side.seconds(), other.side.seconds()]).toEqual([6, 5, 6]);
    clock.seek(99);
    expect([clock.lengthSeconds(), clock.get().seconds]).toEqual([8, 8]);
    clock.seek(-1);
    expect(clock.get()).toEqual({ seconds: 0, playing: false });
  });

  test('come together when one of them starts late, and stay within a frame', () => {
    const { clock, run } = setUp(aVideo(), aVideo({ delaySeconds: 0.2 }));
    clock.toggle();
    run(1);
    expect(run(5)).toBeLessThan(SAME_FRAME_SECONDS);
  });

  test('stay together though one of them runs a little fast, without a jump', () => {
    const { clock, one, other, run } = setUp(aVideo(), aVideo({ pace: 1.02 }));
    clock.toggle();
    expect(run(8)).toBeLessThan(SAME_FRAME_SECONDS);
    expect([one.jumps, other.jumps]).toEqual([[], []]);
  });

  test('jump where they are far apart', () => {
    const { clock, other, run } = setUp();
    clock.toggle();
    run(1);
    other.stall(1);
    run(2.5);
    expect(other.jumps.length).toBeGreaterThan(0);
    expect(run(2)).toBeLessThan(SAME_FRAME_SECONDS);
  });

  test('never bend the one that is heard', () => {
    const { clock, one, other, run } = setUp(aVideo({ pace: 0.97 }), aVideo());
    clock.lead(1);
    clock.toggle();
    run(4);
    expect(new Set(other.speeds)).toEqual(new Set([1]));
    expect(new Set(one.speeds).size).toBeGreaterThan(1);
  });

  test('go on with the longer one when the one that led has ended', () => {
    const { clock, one, run } = setUp(aVideo({ length: 2 }), aVideo({ length: 4 }));
    clock.toggle();
    run(3);
    expect(clock.get().playing).toBe(true);
    expect(clock.get().seconds).toBeCloseTo(3, 1);
    expect(one.side.seconds()).toBe(2);
    run(2);
    expect(clock.get()).toEqual({ seconds: 4, playing: false });
  });

  test('begin again when played at the end', () => {
    const { clock, run } = setUp(aVideo({ length: 1 }), aVideo({ length: 1 }));
    clock.toggle();
    run(2);
    clock.toggle();
    run(0.5);
    expect(clock.get().seconds).toBeCloseTo(0.5, 1);
  });

  test('pause at one moment, step by frames from there, and wait for no frame', () => {
    const { clock, frames, one, other, run } = setUp(aVideo(), aVideo({ delaySeconds: 0.1 }));
    clock.toggle();
    run(0.3);
    clock.toggle();
    expect([one.isPlaying(), other.isPlaying(), frames.waiting()]).toEqual([false, false, 0]);
    expect(one.side.seconds()).toBe(other.side.seconds());
    clock.seek(1);
    clock.step(1);
    clock.step(1);
    clock.step(-1);
    expect(clock.get().seconds).toBeCloseTo(1 + 1 / 24, 6);
    expect(other.side.seconds()).toBeCloseTo(1 + 1 / 24, 6);
  });

  test('go on from elsewhere when sought while they play', () => {
    const { clock, run } = setUp();
    clock.toggle();
    run(1);
    clock.seek(5);
    expect(clock.get()).toEqual({ seconds: 5, playing: true });
    run(1);
    expect(clock.get().seconds).toBeCloseTo(6, 1);
  });

  test('take in another side at the moment they stand at', () => {
    const { clock, run } = setUp();
    clock.toggle();
    run(1);
    const late = aVideo();
    clock.attach(1, late.side);
    expect(clock.get().playing).toBe(false);
    expect(late.side.seconds()).toBe(clock.get().seconds);
  });

  test('are both stopped when something has stopped one of them', () => {
    const { clock, one, other, frames, run } = setUp();
    clock.toggle();
    run(1);
    one.stopByItself();
    run(0.1);
    expect([clock.get().playing, other.isPlaying(), frames.waiting()]).toEqual([false, false, 0]);
    expect(other.side.seconds()).toBe(one.side.seconds());
  });

  test('play twice as fast with each wish for it, and at real time after a pause', () => {
    const { clock, one, run } = setUp();
    clock.shuttle(1);
    run(1);
    clock.shuttle(1);
    expect(clock.speed.get()).toBe(2);
    run(1);
    expect(clock.get().seconds).toBeCloseTo(3, 1);
    expect(run(0.5)).toBeLessThan(SAME_FRAME_SECONDS * 2);
    clock.pause();
    expect([clock.speed.get(), one.isPlaying()]).toEqual([1, false]);
    for (let wish = 0; wish < 9; wish += 1) clock.shuttle(1);
    expect(clock.speed.get()).toBe(8);
  });

  test('run backwards from picture to picture, to the beginning', () => {
    const { clock, one, other, run } = setUp();
    clock.seek(3);
    clock.shuttle(-1);
    run(1);
    expect([one.isPlaying(), other.isPlaying()]).toEqual([false, false]);
    expect(clock.get().seconds).toBeCloseTo(2, 1);
    expect(other.side.seconds()).toBe(one.side.seconds());
    clock.shuttle(1);
    run(0.5);
    expect(clock.get().seconds).toBeCloseTo(2.5, 1);
    clock.shuttle(-1);
    clock.shuttle(-1);
    run(3);
    expect(clock.get()).toEqual({ seconds: 0, playing: false });
  });

  test('step to the next frame from wherever in one they were paused', () => {
    const { clock } = setUp();
    clock.seek(72.9 / 24);
    clock.step(1);
    expect(clock.get().seconds).toBe(73 / 24);
  });
});
