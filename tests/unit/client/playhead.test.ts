import { describe, expect, test } from 'vitest';
import { createPlayhead, type PlayheadDriver } from '#lib/client/playhead.ts';
import { handMovedFrames } from './hand-moved.ts';

function setUp(length = 5, starts: readonly number[] = [0, 2]) {
  const frames = handMovedFrames();
  return { frames, playhead: createPlayhead(frames, { lengthSeconds: () => length, shotStarts: () => starts }) };
}

/** A player that writes down what it is told. */
function aPlayer(lengthSeconds = 5) {
  const told: string[] = [];
  const driver: PlayheadDriver = {
    lengthSeconds: () => lengthSeconds,
    play: (speed) => told.push(`play ${speed}`),
    pause: () => told.push('pause'),
    seek: (seconds) => told.push(`seek ${seconds}`),
  };
  return { told, driver };
}

describe('playhead', () => {
  test('is held between the start and the end', () => {
    const { playhead } = setUp();
    playhead.seek(-1);
    expect(playhead.get().seconds).toBe(0);
    playhead.seek(99);
    expect(playhead.get().seconds).toBe(5);
  });

  test('plays in the time of the frames and stops at the end', () => {
    const { frames, playhead } = setUp();
    playhead.play();
    frames.paint(1_000);
    frames.paint(1_500);
    expect(playhead.get()).toEqual({ seconds: 0.5, playing: true });
    frames.paint(9_000);
    expect(playhead.get()).toEqual({ seconds: 5, playing: false });
    expect(frames.waiting()).toBe(0);
  });

  test('playing at the end begins again', () => {
    const { frames, playhead } = setUp();
    playhead.seek(5);
    playhead.play();
    frames.paint(0);
    frames.paint(250);
    expect(playhead.get().seconds).toBe(0.25);
  });

  test('asks for no frames at rest', () => {
    const { frames, playhead } = setUp();
    playhead.play();
    frames.paint(0);
    playhead.pause();
    expect(frames.waiting()).toBe(0);
    expect(playhead.get().playing).toBe(false);
  });

  test('a driver keeps the time while it is attached', () => {
    const { frames, playhead } = setUp();
    const { told, driver } = aPlayer(3);
    playhead.seek(4);
    const detach = playhead.attach(driver);
    expect(playhead.get().seconds).toBe(3);
    told.length = 0;
    playhead.play();
    expect(told).toEqual(['seek 0', 'play 1']);
    expect(frames.waiting()).toBe(0);
    playhead.report({ seconds: 1.5, playing: true });
    expect(playhead.get().seconds).toBe(1.5);
    detach();
    expect(playhead.get().playing).toBe(false);
    expect(playhead.lengthSeconds()).toBe(5);
  });

  test('each press of the same direction doubles the speed, up to eight times, and pausing forgets it', () => {
    const { frames, playhead } = setUp(100);
    const speeds = [1, 1, 1, 1, 1, -1, -1, 1].map((direction) => {
      playhead.shuttle(direction as 1 | -1);
      return playhead.speed.get();
    });
    expect(speeds).toEqual([1, 2, 4, 8, 8, -1, -2, 1]);
    playhead.shuttle(1);
    frames.paint(0);
    frames.paint(1_000);
    expect(playhead.get()).toEqual({ seconds: 2, playing: true });
    playhead.pause();
    expect(playhead.speed.get()).toBe(1);
  });

  test('backwards it stops at the start, and from the start it begins at the end', () => {
    const { frames, playhead } = setUp();
    playhead.seek(0.5);
    playhead.shuttle(-1);
    frames.paint(0);
    frames.paint(9_000);
    expect(playhead.get()).toEqual({ seconds: 0, playing: false });
    playhead.shuttle(-1);
    frames.paint(9_000);
    frames.paint(9_500);
    expect(playhead.get()).toEqual({ seconds: 4.5, playing: true });
  });

  test('a looped shot begins again where it ends, in both directions', () => {
    const { frames, playhead } = setUp();
    playhead.loop.set(true);
    playhead.seek(1.75);
    playhead.play();
    frames.paint(0);
    frames.paint(500);
    expect(playhead.get()).toEqual({ seconds: 0, playing: true });
    playhead.shuttle(-1);
    expect(playhead.get().seconds).toBeCloseTo(2 - 1 / 24);
    frames.paint(600);
    frames.paint(5_600);
    expect(playhead.get().seconds).toBeCloseTo(2 - 1 / 24);
  });

  test('a hair before its end a looped shot has ended: the loop never slips into the next one', () => {
    const { frames, playhead } = setUp();
    playhead.loop.set(true);
    playhead.play();
    frames.paint(0);
    frames.paint(1_999.5);
    expect(playhead.get().seconds).toBe(0);
  });

  test('the loop is of the shot one jumps into, the last one too', () => {
    const { frames, playhead } = setUp();
    playhead.loop.set(true);
    playhead.play();
    playhead.seek(4.5);
    frames.paint(0);
    frames.paint(1_000);
    expect(playhead.get()).toEqual({ seconds: 2, playing: true });
    playhead.pause();
    playhead.seek(5);
    playhead.play();
    expect(playhead.get().seconds).toBe(2);
  });

  test('a driver is taken backwards from picture to picture, and what it says of itself then does not stop it', () => {
    const { frames, playhead } = setUp();
    const { told, driver } = aPlayer();
    playhead.attach(driver);
    playhead.seek(4);
    playhead.play();
    told.length = 0;
    playhead.shuttle(-1);
    playhead.report({ seconds: 4, playing: false });
    frames.paint(0);
    frames.paint(250);
    expect(told).toEqual(['pause', 'seek 3.75']);
    expect(playhead.get()).toEqual({ seconds: 3.75, playing: true });
    playhead.shuttle(1);
    expect(told.at(-1)).toBe('play 1');
  });

  test('a looped shot of a driver begins again, also when the driver has come to its end', () => {
    const { playhead } = setUp();
    const { told, driver } = aPlayer();
    playhead.attach({ ...driver, shotStarts: () => [0, 3.5] });
    playhead.loop.set(true);
    playhead.play();
    playhead.report({ seconds: 3.4, playing: true });
    playhead.report({ seconds: 3.51, playing: true });
    expect(playhead.get()).toEqual({ seconds: 0, playing: true });
    playhead.seek(4.9);
    told.length = 0;
    playhead.report({ seconds: 5, playing: false });
    expect(told).toEqual(['seek 3.5', 'play 1']);
    expect(playhead.get()).toEqual({ seconds: 3.5, playing: true });
  });
});
