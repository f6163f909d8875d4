import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionFonts, readableCaption } from '#lib/standin/render/caption-fonts.ts';
import { firstFrames, plannedMoment } from '#lib/standin/render/cuts.ts';
import { chanceFrom, seedOf } from '#lib/standin/render/seed.ts';
import { SAMPLE_RATE, sampleCount, softBed } from '#lib/standin/render/soft-bed.ts';

const planOf = (seconds: readonly number[], cutsMovedFrames: number) => {
  let startSeconds = 0;
  const shots = seconds.map((each, index) => {
    const shot = { number: index + 1, startSeconds, seconds: each, caption: '', pictures: [] };
    startSeconds += each;
    return shot;
  });
  return { shots, totalSeconds: startSeconds, cutsMovedFrames };
};

describe('where the cuts of a rendered video are', () => {
  const seconds = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });

  it('is where they were planned, when no fault moves them', () => {
    fc.assert(
      fc.property(seconds, (each) => {
        const plan = planOf(each, 0);
        const begins = firstFrames(plan);
        expect(begins).toEqual(plan.shots.map((shot) => shot.startSeconds * 24));
        for (let frame = 0; frame < plan.totalSeconds * 24; frame += 1) expect(plannedMoment(plan, begins, frame)).toBe(frame / 24);
      }),
    );
  });

  it('is so many frames later, or earlier, as a fault says', () => {
    expect(firstFrames(planOf([2, 3, 2], 6))).toEqual([0, 54, 126]);
    expect(firstFrames(planOf([2, 3, 2], -5))).toEqual([0, 43, 115]);
  });

  it('keeps every shot, in order and at least one frame long, however far the cuts are moved', () => {
    fc.assert(
      fc.property(seconds, fc.integer({ min: -400, max: 400 }), (each, moved) => {
        const plan = planOf(each, moved);
        const begins = firstFrames(plan);
        for (const [index, begin] of begins.entries()) {
          expect(begin).toBeGreaterThanOrEqual(index);
          expect((begins[index + 1] ?? plan.totalSeconds * 24) - begin).toBeGreaterThanOrEqual(1);
          const shot = plan.shots[index];
          const moment = plannedMoment(plan, begins, begin);
          expect(moment).toBeCloseTo(shot?.startSeconds ?? -1);
          expect(plannedMoment(plan, begins, (begins[index + 1] ?? plan.totalSeconds * 24) - 1)).toBeLessThan(
            (shot?.startSeconds ?? 0) + (shot?.seconds ?? 0),
          );
        }
      }),
    );
  });
});

describe('the sound of a rendered video', () => {
  const loudest = (channel: Float32Array, from: number, to: number): number =>
    channel
      .slice(Math.round(from * SAMPLE_RATE), Math.round(to * SAMPLE_RATE))
      .reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

  it('ticks at each cut, and is soft everywhere else', () => {
    const [left] = softBed(sampleCount(6), [2, 4.5]);
    const bed = loudest(left, 0.5, 1.9);
    expect(bed).toBeGreaterThan(0.01);
    for (const cut of [2, 4.5]) {
      expect(loudest(left, cut, cut + 0.02)).toBeGreaterThan(bed * 1.5);
      expect(loudest(left, cut - 0.2, cut - 0.01)).toBeLessThan(0.13);
    }
    expect(loudest(left, 0, 6)).toBeLessThan(0.4);
  });

  it('begins and ends without a click', () => {
    for (const channel of softBed(sampleCount(3), [1])) expect(Math.abs(channel[0] ?? 1) + Math.abs(channel.at(-1) ?? 1)).toBe(0);
  });
});

describe('the words of a caption', () => {
  it('are set in a font of their own script first', () => {
    const place = (words: string, family: string): number => captionFonts(words).sans.indexOf(family);
    expect(place('夜の市場', 'Noto Sans CJK JP')).toBeLessThan(place('夜の市場', 'Noto Sans CJK SC'));
    expect(place('夜市的灯', 'Noto Sans CJK SC')).toBeLessThan(place('夜市的灯', 'Noto Sans CJK JP'));
    expect(place('Rain', '"Geist"')).toBe(0);
  });

  it('are told of, where no font has them, instead of being shown as empty boxes', () => {
    const none = (): boolean => false;
    expect(readableCaption('Rain over image 1', none)).toBe('Rain over image 1');
    expect(readableCaption('雨が止まる', none)).toBe('(Japanese words: this computer has no font for them)');
    expect(readableCaption('夜市 image 1，slow push in', none)).toBe(
      '(Chinese words: this computer has no font for them) image 1 slow push in',
    );
    expect(readableCaption('夜市', () => true)).toBe('夜市');
  });
});

describe('chance in a render', () => {
  it('is the same for the same words, and spread evenly', () => {
    expect(seedOf('lantern')).toBe(seedOf('lantern'));
    expect(seedOf('lantern')).not.toBe(seedOf('lanterns'));
    const chance = chanceFrom(7);
    const row = Array.from({ length: 2000 }, chance);
    expect(row.every((each) => each >= 0 && each < 1)).toBe(true);
    expect(row.reduce((sum, each) => sum + each, 0) / row.length).toBeCloseTo(0.5, 1);
  });
});
