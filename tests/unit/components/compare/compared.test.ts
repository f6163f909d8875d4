import { describe, expect, it } from 'vitest';
import { audible, beginWith, chosen, comparedIn, cutSecondsOf, lengthSecondsOf } from '#components/compare/compared.ts';
import { boardOf } from '#tests/support/boards.ts';
import { takeViewOf } from '#tests/support/take-view.ts';

const [third, second, first] = [3, 2, 1].map((number) => takeViewOf({ id: `t${number}`, number, status: 'ready' }));
if (!first || !second || !third) throw new Error('There are three takes.');
const ready = [third, second, first];

describe('what is compared', () => {
  it('is a take with the one before it that is ready, and the first with the plan', () => {
    expect(beginWith('t3', ready)).toEqual(['t2', 't3']);
    expect(beginWith('t3', [third, first])).toEqual(['t1', 't3']);
    expect(beginWith('t1', ready)).toEqual(['plan', 't1']);
  });

  it('is never the same twice: choosing what the other side has trades the two', () => {
    expect(chosen(['t1', 't2'], 0, 't3')).toEqual(['t3', 't2']);
    expect(chosen(['t1', 't2'], 1, 'plan')).toEqual(['t1', 'plan']);
    expect(chosen(['t1', 't2'], 0, 't2')).toEqual(['t2', 't1']);
    expect(chosen(['plan', 't2'], 1, 'plan')).toEqual(['t2', 'plan']);
  });

  it('is the plan in place of a take that is gone', () => {
    expect(comparedIn(ready, 't2')).toBe(second);
    expect(comparedIn(ready, 'gone')).toBe('plan');
  });

  it('is heard from the side that was chosen, unless that is the silent plan', () => {
    expect(audible([first, second], 0, false)).toBe(0);
    expect(audible(['plan', second], 0, false)).toBe(1);
    expect(audible([first, 'plan'], 1, false)).toBe(0);
    expect(audible([first, 'plan'], 1, true)).toBe(1);
    expect(audible([first, second], null, false)).toBeNull();
  });

  it('has the cuts of the plan, or those found in the take', () => {
    const plan = boardOf([2, 3]);
    expect([cutSecondsOf('plan', plan), lengthSecondsOf('plan', plan)]).toEqual([[2], 5]);
    const cuts = [{ frame: 51, kind: 'hard', mixedFrames: 0, confidence: 1 }] as const;
    const looked = takeViewOf({ cuts: { method: 'test', framesPerSecond: 24, frames: 120, cuts } });
    expect(cutSecondsOf(looked, plan)).toEqual([51 / 24]);
    expect(cutSecondsOf({ ...looked, markedCuts: [48] }, plan)).toEqual([2]);
  });
});
