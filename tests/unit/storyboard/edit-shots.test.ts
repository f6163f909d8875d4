import { describe, expect, it } from 'vitest';
import { edit } from '#lib/storyboard/edit.ts';
import { board } from '#tests/unit/kling/boards.ts';
import { edited, expectPlan, refusalOf, shotIds } from './driver.ts';

const three = board({
  shots: [
    ['a', 2],
    ['b', 3],
    ['c', 2],
  ],
});
const six = board({ shots: ['a', 'b', 'c', 'd', 'e', 'f'].map((words) => [words, 2] as const) });
const lockedThree = edited(three, { type: 'set-total-locked', locked: true });

describe('adding a shot', () => {
  it('puts an empty shot of 2 s at the end, or after a given shot', () => {
    const added = edited(three, { type: 'add-shot', newShotId: 'new' });
    expectPlan(added, [2, 3, 2, 2]);
    expect(added.shots.at(-1)).toEqual({ id: 'new', prompt: '', seconds: 2 });
    expect(shotIds(edited(three, { type: 'add-shot', newShotId: 'new', afterShotId: 'shot1' }))).toEqual([
      'shot1',
      'new',
      'shot2',
      'shot3',
    ]);
  });

  it('halves the longest shot when the total is locked', () => {
    expectPlan(edited(lockedThree, { type: 'add-shot', newShotId: 'new' }), [2, 2, 2, 1]);
  });

  it('is refused beside six shots, when every shot is as short as can be, and for an id that is taken', () => {
    expect(refusalOf(six, { type: 'add-shot', newShotId: 'new' })).toBe('too-many-shots');
    expect(refusalOf(six, { type: 'duplicate-shot', shotId: 'shot1', newShotId: 'new' })).toBe('too-many-shots');
    expect(refusalOf(six, { type: 'split-shot', atSeconds: 1, newShotId: 'new' })).toBe('too-many-shots');
    const tight = board({ totalLocked: true, shots: ['a', 'b', 'c'].map((words) => [words, 1] as const) });
    expect(refusalOf(tight, { type: 'add-shot', newShotId: 'new' })).toBe('no-room');
    expect(refusalOf(three, { type: 'add-shot', newShotId: 'shot2' })).toBe('id-not-free');
    expect(refusalOf(three, { type: 'add-shot', newShotId: 'new', afterShotId: 'gone' })).toBe('shot-not-found');
  });
});

describe('duplicating a shot', () => {
  it('copies the words right behind it and takes time as a new shot does', () => {
    const copied = edited(three, { type: 'duplicate-shot', shotId: 'shot2', newShotId: 'new' });
    expect(copied.shots.map(({ prompt }) => prompt)).toEqual(['a', 'b', 'b', 'c']);
    expectPlan(copied, [2, 3, 2, 2]);
  });
});

describe('deleting a shot', () => {
  it('gives its time back to the total, or to its neighbour when the total is locked', () => {
    expectPlan(edited(three, { type: 'delete-shot', shotId: 'shot2' }), [2, 2]);
    expectPlan(edited(lockedThree, { type: 'delete-shot', shotId: 'shot2' }), [2, 5]);
    expectPlan(edited(lockedThree, { type: 'delete-shot', shotId: 'shot3' }), [2, 5]);
  });

  it('never takes the total below 3 s, and never the last shot', () => {
    const two = board({
      shots: [
        ['a', 2],
        ['b', 2],
      ],
    });
    const one = edited(two, { type: 'delete-shot', shotId: 'shot1' });
    expectPlan(one, [3]);
    expect(refusalOf(one, { type: 'delete-shot', shotId: 'shot2' })).toBe('last-shot');
  });
});

describe('moving, splitting and merging', () => {
  it('moves a shot with its words and seconds', () => {
    const moved = edited(three, { type: 'move-shot', shotId: 'shot2', toIndex: 0 });
    expect(shotIds(moved)).toEqual(['shot2', 'shot1', 'shot3']);
    expectPlan(moved, [3, 2, 2]);
    expect(shotIds(edited(three, { type: 'move-shot', shotId: 'shot1', toIndex: 99 }))).toEqual(['shot2', 'shot3', 'shot1']);
  });

  it('splits the shot under the playhead into two with the same words', () => {
    const split = edited(three, { type: 'split-shot', atSeconds: 4.2, newShotId: 'new' });
    expectPlan(split, [2, 2, 1, 2]);
    expect(split.shots.map(({ prompt }) => prompt)).toEqual(['a', 'b', 'b', 'c']);
    const short = board({
      shots: [
        ['a', 1],
        ['b', 3],
      ],
    });
    expect(refusalOf(short, { type: 'split-shot', atSeconds: 0.5, newShotId: 'new' })).toBe('nothing-to-split');
  });

  it('merges with the next shot and keeps the words of both; merging a split shot gives it back', () => {
    const merged = edited(three, { type: 'merge-shot', shotId: 'shot1' });
    expect(merged.shots[0]).toEqual({ id: 'shot1', prompt: 'a b', seconds: 5 });
    expect(shotIds(edited(three, { type: 'merge-shot', shotId: 'shot3' }))).toEqual(['shot1', 'shot2']);
    expect(edited(three, { type: 'split-shot', atSeconds: 3, newShotId: 'new' }, { type: 'merge-shot', shotId: 'shot2' })).toEqual(three);
    expect(refusalOf(board(), { type: 'merge-shot', shotId: 'shot1' })).toBe('last-shot');
  });
});

describe('lengths', () => {
  it('lengthens the total by a shot’s stepper, and trades with its neighbour when the total is locked', () => {
    expectPlan(edited(three, { type: 'set-shot-seconds', shotId: 'shot1', seconds: 4 }), [4, 3, 2]);
    expectPlan(edited(lockedThree, { type: 'set-shot-seconds', shotId: 'shot1', seconds: 4 }), [4, 1, 2]);
    expectPlan(edited(lockedThree, { type: 'set-shot-seconds', shotId: 'shot3', seconds: 3 }), [2, 2, 3]);
    expect(refusalOf(lockedThree, { type: 'set-shot-seconds', shotId: 'shot1', seconds: 4 })).toBeNull();
    expect(refusalOf(board({ totalLocked: true }), { type: 'set-shot-seconds', shotId: 'shot1', seconds: 6 })).toBe('no-room');
  });

  it('moves cuts within their neighbours and the end with the total', () => {
    expectPlan(edited(three, { type: 'move-cut', cutIndex: 0, toSeconds: 4 }), [4, 1, 2]);
    expectPlan(edited(three, { type: 'move-end', toSeconds: 10 }), [2, 3, 5]);
    expect(refusalOf(three, { type: 'move-cut', cutIndex: 2, toSeconds: 3 })).toBe('no-such-cut');
    expect(refusalOf(lockedThree, { type: 'move-end', toSeconds: 10 })).toBe('no-room');
  });

  it('rescales to a new total, even a locked one, and evens out', () => {
    expectPlan(edited(lockedThree, { type: 'set-total', seconds: 14 }), [4, 6, 4]);
    expectPlan(edited(three, { type: 'even-out' }), [3, 2, 2]);
  });

  it('sends a total that somebody chose, even where an import had left it out', () => {
    const imported = board({ totalSeconds: 5, settings: { implied: ['duration', 'mode'] } });
    expect(edited(imported, { type: 'move-end', toSeconds: 7 }).settings.implied).toEqual(['mode']);
    expect(edited(imported, { type: 'set-total', seconds: 5 }).settings.implied).toEqual(['mode']);
    expect(edited(imported, { type: 'even-out' }).settings.implied).toEqual(['duration', 'mode']);
  });

  it('returns the very same storyboard when nothing changes', () => {
    const result = edit(three, { type: 'set-shot-seconds', shotId: 'shot1', seconds: 2 });
    expect(result.ok && result.value).toBe(three);
  });
});
