import { describe, expect, test } from 'vitest';
import { createPlayhead } from '#lib/client/playhead.ts';
import { handMovedFrames } from './hand-moved.ts';

function setUp(length = 5) {
  const frames = handMovedFrames();
  return { frames, playhead: createPlayhead(frames, () => length) };
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
    const told: string[] = [];
    playhead.seek(4);
    const detach = playhead.attach({
      lengthSeconds: () => 3,
      play: () => told.push('play'),
      pause: () => told.push('pause'),
      seek: (seconds) => told.push(`seek ${seconds}`),
    });
    expect(playhead.get().seconds).toBe(3);
    told.length = 0;
    playhead.play();
    expect(told).toEqual(['seek 0', 'play']);
    expect(frames.waiting()).toBe(0);
    playhead.report({ seconds: 1.5, playing: true });
    expect(playhead.get().seconds).toBe(1.5);
    detach();
    expect(playhead.get().playing).toBe(false);
    expect(playhead.lengthSeconds()).toBe(5);
  });
});
