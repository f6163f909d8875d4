import { expect, it } from 'vitest';
import { savingPause, unclearPause } from '#lib/server/takes/pauses.ts';

const latest = () => 1;
const sumOf = (attempts: number) =>
  Array.from({ length: attempts }, (_, index) => savingPause(index, latest)).reduce((sum, each) => sum + each, 0);

it.each([
  ['saving', savingPause],
  ['an unclear answer', unclearPause],
] as const)('the pause after trouble with %s doubles, and stays at a minute while somebody may be waiting', (_what, pause) => {
  expect([0, 1, 2, 5, 6, 29].map((attempts) => pause(attempts, latest))).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
  expect(pause(30, latest)).toBe(300_000);
  expect(pause(10_000, latest)).toBe(300_000);
});

it('bad luck alone costs minutes, not hours: sixteen failures in a row are over within a quarter of an hour', () => {
  expect(sumOf(16)).toBeLessThan(15 * 60_000);
});

it('the upper half of a pause is chance, so that many takes do not all return at once', () => {
  expect(savingPause(3, () => 0)).toBe(4000);
  expect(savingPause(3, () => 0.5)).toBe(6000);
});
