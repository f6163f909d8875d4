import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUp, type EngineTask, type ListedTake, type Press } from '#tests/chaos/ledger.ts';
import { planPresses, storyboardsFor } from '#tests/chaos/people.ts';
import { chanceFrom } from '#tests/chaos/random.ts';

/** A press for two takes of which everything went well, and what the app and the engine say of them. */
const PRESSES: readonly Press[] = [{ key: 'press', count: 2, takeIds: ['a', 'b'] }];
const listed = (id: string, changes: Partial<ListedTake> = {}): ListedTake => ({
  id,
  status: 'ready',
  isAtRest: true,
  digest: `file ${id}`,
  ...changes,
});
const made = (id: string, digest = `file ${id}`): EngineTask => ({ externalTaskId: `shotboard-${id}`, digest });
const LISTED = [listed('a'), listed('b')];
const MADE = [made('a'), made('b')];
const CLEAN = { takes: 2, lost: 0, doubled: 0, stuck: 0, wrongDigest: 0, complaints: [] };

describe('the count after a run', () => {
  it('has nothing to say when each ordered take is there once, as the engine made it', () => {
    expect(countUp(PRESSES, LISTED, MADE)).toEqual(CLEAN);
  });

  it.each<[string, Parameters<typeof countUp>, Partial<typeof CLEAN>]>([
    [
      'a press that was told of fewer takes than it asked for',
      [[{ key: 'press', count: 3, takeIds: ['a', 'b'] }], LISTED, MADE],
      { lost: 1 },
    ],
    ['a take that was promised and is not on the list', [PRESSES, [listed('a')], MADE], { lost: 1 }],
    ['a take that failed', [PRESSES, [listed('a'), listed('b', { status: 'failed', digest: null })], MADE], { lost: 1 }],
    ['a take that the engine knows nothing of', [PRESSES, LISTED, [made('a')]], { lost: 1 }],
    [
      'a press that was told of more takes than it asked for',
      [[{ key: 'press', count: 1, takeIds: ['a', 'b'] }], LISTED, MADE],
      { doubled: 1 },
    ],
    ['a take that nobody ordered', [PRESSES, [...LISTED, listed('c')], MADE], { doubled: 1 }],
    ['a second task of one take', [PRESSES, LISTED, [...MADE, made('b')]], { doubled: 1 }],
    ['tasks that nobody ordered', [PRESSES, LISTED, [...MADE, made('c'), { externalTaskId: null, digest: null }]], { doubled: 2 }],
    ['a take that still moves', [PRESSES, [listed('a'), listed('b', { status: 'rendering', digest: null })], MADE], { stuck: 1 }],
    ['a take that nobody looked at', [PRESSES, [listed('a'), listed('b', { isAtRest: false })], MADE], { stuck: 1 }],
    ['half a file', [PRESSES, [listed('a'), listed('b', { digest: 'half of file b' })], MADE], { wrongDigest: 1 }],
    ['the file of another take', [PRESSES, [listed('a'), listed('b', { digest: 'file a' })], MADE], { wrongDigest: 1 }],
    ['a ready take without a file', [PRESSES, [listed('a'), listed('b', { digest: null })], MADE], { wrongDigest: 1 }],
  ])('finds %s', (_what, arguments_, found) => {
    const { complaints, takes, ...figures } = countUp(...arguments_);
    const { takes: _, complaints: __, ...none } = CLEAN;
    expect(figures).toEqual({ ...none, ...found });
    expect(complaints.length).toBeGreaterThan(0);
  });
});

describe('the presses of a run', () => {
  it('ask for exactly the takes that the run is about, on storyboards that there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(), (takes, seed) => {
        const presses = planPresses(takes, chanceFrom(seed));
        expect(presses.reduce((sum, { count }) => sum + count, 0)).toBe(takes);
        expect(presses.every(({ count }) => count >= 1 && count <= 4)).toBe(true);
        expect(presses.every(({ storyboard }) => storyboard >= 0 && storyboard < storyboardsFor(takes))).toBe(true);
        expect(new Set(presses.map(({ key }) => key)).size).toBe(presses.length);
      }),
      { numRuns: 50 },
    );
  });

  it('are the same under the same seed', () => {
    expect(planPresses(200, chanceFrom(7))).toEqual(planPresses(200, chanceFrom(7)));
    expect(planPresses(200, chanceFrom(7))).not.toEqual(planPresses(200, chanceFrom(8)));
  });
});
