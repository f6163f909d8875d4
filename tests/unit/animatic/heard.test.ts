import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPlanSound, heardFrom, heardSounds, tickSeconds } from '#lib/animatic/heard.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { storyboardOf } from '../client/an-editor.ts';

function withSounds(board: Storyboard, ...durations: readonly (number | null)[]): Storyboard {
  return {
    ...board,
    shots: board.shots.map((shot, index) => {
      const durationSeconds = durations[index] ?? null;
      return durationSeconds === null
        ? shot
        : { ...shot, scratchSound: { fileId: String(index).repeat(64), name: 'Voice', durationSeconds } };
    }),
  };
}

describe('what is heard with a plan', () => {
  const board = withSounds(storyboardOf(2, 3, 2), 1.5, null, 9);

  it('begins with its shot, and ends with it at the latest', () => {
    expect(heardSounds(board)).toEqual([
      { url: `/api/files/${'0'.repeat(64)}`, shotNumber: 1, startSeconds: 0, seconds: 1.5 },
      { url: `/api/files/${'2'.repeat(64)}`, shotNumber: 3, startSeconds: 5, seconds: 2 },
    ]);
    expect(tickSeconds(board)).toEqual([2, 5]);
  });

  it('is nothing where no shots are planned', () => {
    expect([heardSounds({ ...board, kind: 'single' }), tickSeconds({ ...board, kind: 'auto' })]).toEqual([[], []]);
  });

  it('is something where a shot has a sound, and where cuts tick', () => {
    expect([hasPlanSound(board, false), hasPlanSound({ ...board, kind: 'single' }, true)]).toEqual([true, false]);
    expect([hasPlanSound(storyboardOf(2, 3), false), hasPlanSound(storyboardOf(2, 3), true), hasPlanSound(storyboardOf(5), true)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('goes on in the middle of a sound, waits for those to come, and leaves out those that are over', () => {
    const sounds = heardSounds(board);
    expect(heardFrom(sounds, 1)).toMatchObject([
      { delaySeconds: 0, offsetSeconds: 1, leftSeconds: 0.5 },
      { delaySeconds: 4, offsetSeconds: 0, leftSeconds: 2 },
    ]);
    expect(heardFrom(sounds, 1.5)).toHaveLength(1);
    expect(heardFrom(sounds, 7)).toEqual([]);
  });

  it('never lasts longer than the plan', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 7, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }), (at, duration) => {
        for (const { delaySeconds, offsetSeconds, leftSeconds } of heardFrom(
          heardSounds(withSounds(storyboardOf(2, 3, 2), duration, duration)),
          at,
        )) {
          expect(at + delaySeconds + leftSeconds).toBeLessThanOrEqual(7 + 1e-9);
          expect(offsetSeconds + leftSeconds).toBeLessThanOrEqual(duration + 1e-9);
        }
      }),
    );
  });
});
