import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type Studio, startStudio } from '#lib/server/studio.ts';
import { runAction } from '../../../app/run-action.ts';
import { generateTakes, markTake, retryTake, saveStoryboard, setSpendingCap } from '../../../app/storyboards/[storyboardId]/actions.ts';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'localhost' }) }));

/** Nothing of the server may be reached by what cannot be right: here, reaching it fails the test. */
const unreachable = new Proxy<Partial<Studio>>(
  {},
  { get: (_, name) => (name === 'then' ? undefined : expect.fail(`studio.${String(name)} was reached`)) },
);
beforeAll(() => startStudio(async () => unreachable as Studio));

const id = 'abcdefgh12345678';
const revision = 1;
const intentKey = id;
const engine = 'kling';

describe('an action answers, instead of falling over, when it is sent', () => {
  it.each<[string, (input: unknown) => Promise<unknown>, unknown]>([
    ['nothing', generateTakes, undefined],
    ['a text', saveStoryboard, 'save'],
    ['more than it asks for', generateTakes, { storyboardId: id, revision, intentKey, engine, count: 1, price: 0 }],
    ['an id with a zero character', retryTake, { takeId: 'a\0', intentKey, engine }],
    ['a press with a zero character', generateTakes, { storyboardId: id, revision, intentKey: 'pressed\0twice', engine, count: 1 }],
    ['a press without a name', retryTake, { takeId: id, intentKey: '', engine }],
    ['a revision that no column holds', generateTakes, { storyboardId: id, revision: 3_000_000_000, intentKey, engine, count: 1 }],
    ['half a revision', generateTakes, { storyboardId: id, revision: 1.5, intentKey, engine, count: 1 }],
    ['five takes at once', generateTakes, { storyboardId: id, revision, intentKey, engine, count: 5 }],
    ['no take', generateTakes, { storyboardId: id, revision, intentKey, engine, count: 0 }],
    ['a comment that no column holds', markTake, { takeId: id, comment: 'good\0' }],
    ['a comment without an end', markTake, { takeId: id, comment: 'x'.repeat(501) }],
    ['a limit below nothing', setSpendingCap, { dollars: -1 }],
  ])('%s', async (_, action, input) => {
    expect(await action(input)).toEqual({ ok: false, error: { code: 'malformed', sentence: expect.any(String) } });
  });
});

describe('an action that the database refuses', () => {
  const refusedWith = (code: string) =>
    runAction(z.null(), null, async () => {
      throw new Error('Failed query', { cause: Object.assign(new Error('refused'), { code }) });
    });

  it('says that the disk is full, where that is why', async () => {
    expect(await refusedWith('25006')).toEqual({ ok: false, error: { code: 'disk-full', sentence: expect.any(String) } });
  });

  it('throws for any other reason: that is a bug', async () => {
    await expect(refusedWith('42601')).rejects.toThrow();
  });
});
