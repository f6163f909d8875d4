import { describe, expect, it } from 'vitest';
import { estimate } from '#lib/kling/estimate.ts';
import type { Mode, Model } from '#lib/storyboard/document.ts';
import { board, image, urlSource, video } from './boards.ts';

/** The price table of docs/kling-omni.md §10, in dollars per second, as it is printed there. */
const PRINTED: readonly (readonly [Model, Mode, silent: number, withSound: number | null, withVideo: number])[] = [
  ['kling-3-omni', 'standard', 0.084, 0.112, 0.126],
  ['kling-3-omni', 'pro', 0.112, 0.14, 0.168],
  ['kling-3-omni', '4k', 0.42, 0.42, 0.42],
  ['kling-o1', 'standard', 0.084, null, 0.126],
  ['kling-o1', 'pro', 0.112, null, 0.168],
];

describe.each(PRINTED)('a second of %s in %s', (model, mode, silent, withSound, withVideo) => {
  const tenSeconds = { kind: 'single', totalSeconds: 10 } as const;

  it('costs what the table prints', () => {
    expect(estimate(board({ ...tenSeconds, settings: { model, mode } })).dollars).toBeCloseTo(silent * 10, 10);
    if (withSound !== null) {
      expect(estimate(board({ ...tenSeconds, settings: { model, mode, sound: true } })).dollars).toBeCloseTo(withSound * 10, 10);
    }
    expect(estimate(board({ ...tenSeconds, settings: { model, mode }, references: [video('clip')] })).dollars).toBeCloseTo(
      withVideo * 10,
      10,
    );
  });
});

it.each([
  ['5 s pro silent', { totalSeconds: 5 }, {}, 4, 0.56],
  ['15 s pro with sound', { totalSeconds: 15 }, { sound: true }, 15, 2.1],
  ['15 s in 4K', { totalSeconds: 15 }, { mode: '4k' }, 45, 6.3],
] as const)('gets the worked sum right: %s', (_what, timing, settings, units, dollars) => {
  expect(estimate(board({ kind: 'single', ...timing, settings }))).toMatchObject({ units, dollars, secondsFrom: 'plan' });
});

it('agrees with a bill that was seen: 5 s of silent 720p is exactly 3 units', () => {
  expect(estimate(board({ kind: 'single', settings: { mode: 'standard' } })).units).toBe(3);
});

it('charges an edited video by its own length, rounded', () => {
  const facts = { mediaType: 'video/mp4', bytes: 1, width: 1280, height: 720, durationSeconds: 7.6, framesPerSecond: 24 };
  const references = [video('clip', { role: 'base', source: urlSource('https://videos.example/a.mp4', facts) })];
  expect(estimate(board({ kind: 'single', references }))).toMatchObject({
    seconds: 8,
    units: 9.6,
    dollars: 1.344,
    secondsFrom: 'edited-video',
  });
});

it('says so when the length of an edited video is not known', () => {
  const references = [video('clip', { role: 'base' })];
  expect(estimate(board({ kind: 'single', references }))).toMatchObject({ seconds: 5, secondsFrom: 'edited-video-unknown' });
});

it('does not charge for pictures', () => {
  const withPicture = estimate(board({ references: [image('a', { pinned: true })] }));
  expect(withPicture).toEqual(estimate(board()));
});

it('names the date of its table', () => {
  expect(estimate(board()).tableDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
