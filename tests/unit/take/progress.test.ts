import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSecondsLeft, type Sample, usualRenderMs } from '#lib/take/progress.ts';

const kind = { engine: 'kling', model: 'kling-v3-omni', mode: 'pro', duration: '5' };
const sample = (renderMs: number, changes: Partial<Sample> = {}): Sample => ({ ...kind, renderMs, ...changes });

describe('how long takes usually take', () => {
  it('is the middle of the latest of the same engine, model, mode and length', () => {
    const others = [sample(1, { mode: 'std' }), sample(2, { duration: '10' }), sample(3, { engine: 'stand-in' })];
    expect(usualRenderMs([sample(70_000), ...others, sample(9_000_000), sample(60_000)], kind)).toBe(70_000);
  });
  it('is learnt from the same model where none of its kind was made, and otherwise unknown', () => {
    expect(usualRenderMs([sample(50_000, { mode: 'std' })], kind)).toBe(50_000);
    expect(usualRenderMs([sample(50_000, { model: 'kling-video-o1' })], kind)).toBeNull();
    expect(usualRenderMs([], kind)).toBeNull();
  });
  it('forgets how fast the service was long ago', () => {
    const old = Array.from({ length: 50 }, () => sample(10_000));
    const latest = Array.from({ length: 15 }, () => sample(90_000));
    expect(usualRenderMs([...latest, ...old], kind)).toBe(90_000);
  });
});

describe('the estimate of a take that is rendered', () => {
  const take = { status: 'rendering', acceptedAt: 1_000_000, usualRenderSeconds: 100 };
  it('tells what is left of the usual time', () => {
    expect(estimateSecondsLeft(take, 1_060_000)).toBe(40);
  });
  it('names no time once it takes longer than usual', () => {
    expect(estimateSecondsLeft(take, 1_250_000)).toBeNull();
  });
  it.each([
    ['it waits here', { ...take, status: 'waiting' }],
    ['it is not accepted yet', { ...take, acceptedAt: null }],
    ['there is nothing to learn from', { ...take, usualRenderSeconds: null }],
    ['it is saved', { ...take, status: 'saving' }],
    ['it is over', { ...take, status: 'ready' }],
  ])('is none while %s', (_, other) => expect(estimateSecondsLeft(other, 1_060_000)).toBeNull());
  it('never runs backwards, never promises what is past, and stands a clock that is wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), fc.nat(1e7), fc.double({ min: 0, max: 1e5, noNaN: true }), (early, later, usual) => {
        const at = (ms: number) => estimateSecondsLeft({ ...take, usualRenderSeconds: usual }, take.acceptedAt + ms);
        const [before, after] = [at(early), at(early + later)];
        for (const left of [before, after]) if (left !== null) expect(left).toBeGreaterThan(0);
        if (before !== null) expect(before).toBeLessThanOrEqual(usual);
        // Once it takes longer than usual, no later look promises a time again.
        if (after !== null) expect(after).toBeLessThanOrEqual(before ?? Number.NEGATIVE_INFINITY);
      }),
    );
  });
});
