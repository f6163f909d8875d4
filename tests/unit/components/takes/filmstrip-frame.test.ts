import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAfterKey, frameAt, secondsOfFrame } from '#components/takes/filmstrip-frame.ts';
import { FILMSTRIP_FRAMES } from '#lib/take/take.ts';

describe('looking through a take', () => {
  it('shows the frame under the pointer, wherever that is', () => {
    expect([0, 0.5, 0.999].map(frameAt)).toEqual([0, FILMSTRIP_FRAMES / 2, FILMSTRIP_FRAMES - 1]);
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (share) => {
        const frame = frameAt(share);
        expect(Number.isInteger(frame) && frame >= 0 && frame < FILMSTRIP_FRAMES).toBe(true);
      }),
    );
  });

  it('goes frame by frame with the arrow keys, and stays within the strip', () => {
    expect(frameAfterKey('ArrowRight', null)).toBe(0);
    expect(frameAfterKey('ArrowRight', 3)).toBe(4);
    expect(frameAfterKey('ArrowRight', FILMSTRIP_FRAMES - 1)).toBe(FILMSTRIP_FRAMES - 1);
    expect(frameAfterKey('ArrowLeft', 0)).toBe(0);
    expect([frameAfterKey('Home', 7), frameAfterKey('End', 7)]).toEqual([0, FILMSTRIP_FRAMES - 1]);
    expect(['Enter', ' ', 'a'].map((key) => frameAfterKey(key, 7))).toEqual([null, null, null]);
  });

  it('says when a frame comes: from the middle of its share', () => {
    expect(secondsOfFrame(0, 16)).toBe(0.5);
    expect(secondsOfFrame(FILMSTRIP_FRAMES - 1, 16)).toBe(15.5);
  });
});
