import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftFrames, driftOf, plannedCutFrames } from '#lib/cuts/drift.ts';

const RATE = 24;
/** Cuts of one to six shots of whole seconds. */
const plans = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }).map((seconds) => {
  let at = 0;
  return seconds.map((each) => {
    at += each * RATE;
    return at;
  });
});
const founds = fc.uniqueArray(fc.integer({ min: 1, max: 700 }), { maxLength: 8 }).map((frames) => frames.sort((one, other) => one - other));

describe('the drift of cuts', () => {
  it('is found minus planned', () => {
    const { cuts, added } = driftOf([48, 96, 144], [47, 96, 150], RATE);
    expect(cuts.map(driftFrames)).toEqual([-1, 0, 6]);
    expect(added).toEqual([]);
  });

  it('tells shots that became one, and cuts that nobody planned', () => {
    expect(driftOf([48, 96, 144], [48, 144], RATE).cuts.map(driftFrames)).toEqual([0, null, 0]);
    expect(driftOf([96], [40, 95, 160], RATE)).toEqual({ cuts: [{ planned: 96, found: 95 }], added: [40, 160] });
    expect(driftOf([], [30, 60], RATE)).toEqual({ cuts: [], added: [30, 60] });
    expect(driftOf([30, 60], [], RATE)).toEqual({
      cuts: [
        { planned: 30, found: null },
        { planned: 60, found: null },
      ],
      added: [],
    });
  });

  it('takes a cut that is far off for another one', () => {
    expect(driftOf([48], [48 + 35], RATE).cuts.map(driftFrames)).toEqual([35]);
    expect(driftOf([48], [48 + 37], RATE)).toEqual({ cuts: [{ planned: 48, found: null }], added: [85] });
  });

  it('is the same for all when all come late by the same', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: -12, max: 12 }), (planned, moved) => {
        const { cuts, added } = driftOf(
          planned,
          planned.map((frame) => frame + moved),
          RATE,
        );
        expect(cuts.map((cut) => driftFrames(cut) ?? 'missing')).toEqual(planned.map(() => moved));
        expect(added).toEqual([]);
      }),
    );
  });

  it('speaks of every planned and every found cut exactly once, in order', () => {
    fc.assert(
      fc.property(plans, founds, (planned, found) => {
        const { cuts, added } = driftOf(planned, found, RATE);
        expect(cuts.map((cut) => cut.planned)).toEqual(planned);
        const met = cuts.flatMap((cut) => cut.found ?? []);
        expect(met).toEqual([...met].sort((one, other) => one - other));
        expect([...met, ...added].sort((one, other) => one - other)).toEqual(found);
      }),
    );
  });

  it('weighs no more than any other way to join them in order', () => {
    const skip = 0.75 * RATE;
    const weigh = (cuts: readonly { planned: number; found: number | null }[], added: number) =>
      cuts.reduce((sum, { planned, found }) => sum + (found === null ? skip : Math.abs(found - planned)), added * skip);
    fc.assert(
      fc.property(plans, founds, fc.array(fc.integer({ min: -1, max: 8 }), { maxLength: 5 }), (planned, found, choice) => {
        const best = driftOf(planned, found, RATE);
        let next = 0;
        const other = planned.map((frame, index) => {
          const wanted = choice[index] ?? -1;
          if (wanted < next || wanted >= found.length) return { planned: frame, found: null };
          next = wanted + 1;
          return { planned: frame, found: found[wanted] ?? null };
        });
        const left = found.length - other.filter((cut) => cut.found !== null).length;
        expect(weigh(best.cuts, best.added.length)).toBeLessThanOrEqual(weigh(other, left) + 1e-9);
      }),
    );
  });

  it('starts from the whole seconds of a plan', () => {
    expect(plannedCutFrames([{ startSeconds: 0 }, { startSeconds: 2 }, { startSeconds: 5 }], RATE)).toEqual([48, 120]);
    expect(plannedCutFrames([], RATE)).toEqual([]);
  });
});
