import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Picture } from '#lib/animatic/animatic.ts';
import { cardBoxes, cardsBox } from '#lib/animatic/cards.ts';
import { compose } from '#lib/animatic/compose.ts';
import { coverCrop } from '#lib/animatic/cover-crop.ts';

const picture = (width: number, height: number): Picture => ({ image: { width, height }, width, height });
const shot = (caption: string, ...pictures: Picture[]) => ({ number: 1, startSeconds: 0, seconds: 4, caption, pictures });
const WIDE = { width: 1280, height: 720 };
const TALL = { width: 720, height: 1280 };

describe('pictures that share a frame', () => {
  it('lets the first fill the frame and lays the others on it', () => {
    const composition = compose(WIDE, shot('Rain', picture(1600, 900), picture(400, 400)));
    expect(composition.ground).toMatchObject({ width: 1600 });
    expect(composition.cards).toHaveLength(1);
    expect(composition.cards[0]?.box.x).toBeGreaterThan(640);
  });

  it('shows a picture whole, before a blur of itself, when filling the frame would cut too much away', () => {
    const { ground, blurred, cards } = compose(WIDE, shot('Rain', picture(600, 1000)));
    expect(ground).toBeNull();
    expect(blurred).toMatchObject({ width: 600 });
    const box = cards[0]?.box;
    expect(box && box.width / box.height).toBeCloseTo(0.6);
  });

  it('lets a move along a long picture wander over more of it, the longer the shot', () => {
    const tall = picture(900, 1200);
    const reach = (seconds: number, words: string): number => compose(WIDE, { ...shot(words, tall), seconds }).plate.height / WIDE.height;
    expect(reach(5, 'Tilt up')).toBeGreaterThan(1.5);
    expect(reach(2, 'Tilt up')).toBeLessThan(reach(5, 'Tilt up'));
    expect(reach(5, 'Static shot')).toBe(1);
  });

  it('keeps a frame’s own shape where the video must begin or end with a picture exactly', () => {
    const { plate } = compose(WIDE, { ...shot('Pan left'), firstFrame: picture(900, 900) });
    expect(plate.width / plate.height).toBeCloseTo(16 / 9, 2);
  });

  it('keeps cards whole, inside the frame, in their own shapes and apart', () => {
    const shapes = fc.record({ width: fc.integer({ min: 400, max: 2000 }), height: fc.integer({ min: 800, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(shapes, { minLength: 1, maxLength: 7 }), fc.constantFrom(WIDE, TALL), (sizes, frame) => {
        const pictures = sizes.map(({ width, height }) => picture(width, height));
        const { cards, ground } = compose(frame, shot('Rain', ...pictures));
        expect(cards).toHaveLength(ground ? pictures.length - 1 : pictures.length);
        for (const [index, { box, picture: shown }] of cards.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(frame.width);
          expect(box.y + box.height).toBeLessThanOrEqual(frame.height * 0.75);
          expect(box.width / box.height).toBeCloseTo(shown.width / shown.height, 3);
          for (const other of cards.slice(index + 1)) {
            const apart = box.x + box.width <= other.box.x || other.box.y >= box.y + box.height;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('takes as many rows as make the pictures largest', () => {
    const rows = (cards: ReturnType<typeof cardBoxes>): number => new Set(cards.map(({ box }) => box.y)).size;
    const four = Array.from({ length: 4 }, () => picture(100, 100));
    expect(rows(cardBoxes(four, { x: 0, y: 0, width: 900, height: 200 }, { gap: 10, align: 'middle' }))).toBe(1);
    expect(rows(cardBoxes(four, { x: 0, y: 0, width: 200, height: 900 }, { gap: 10, align: 'middle' }))).toBe(4);
    expect(rows(cardBoxes(four, { x: 0, y: 0, width: 500, height: 500 }, { gap: 10, align: 'middle' }))).toBe(2);
  });

  it('has room for their shadows in the layer that keeps them', () => {
    const cards = [{ picture: picture(10, 10), box: { x: 100.4, y: 50, width: 80, height: 80 } }];
    expect(cardsBox(cards, 2)).toEqual({ x: 90, y: 40, width: 101, height: 100 });
    expect(cardsBox([], 2)).toBeNull();
  });

  it('crops to the shape of a box, in the middle', () => {
    expect(coverCrop({ width: 200, height: 200 }, { width: 100, height: 50 })).toEqual({ x: 0, y: 50, width: 200, height: 100 });
  });
});
