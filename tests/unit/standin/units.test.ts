import { describe, expect, it } from 'vitest';
import { createLedger } from '#lib/standin/account/ledger.ts';
import { packAt } from '#lib/standin/account/packs.ts';
import type { Task } from '#lib/standin/tasks/task.ts';
import { costInTenths, leastCostInTenths, unitsText } from '#lib/standin/tasks/units.ts';
import { frames, video, words } from './requests.ts';
import { taskOf } from './tasks.ts';

describe('what a task costs (§10)', () => {
  it.each([
    ['5 s pro silent', words({ mode: 'pro' }), 5, '4'],
    ['5 s std silent', words(), 5, '3'],
    ['15 s pro with sound', words({ mode: 'pro', sound: 'on' }), 15, '15'],
    ['15 s 4K', words({ mode: '4k' }), 15, '45'],
    ['15 s 4K with sound', words({ mode: '4k', sound: 'on' }), 15, '45'],
    ['7 s std with sound', words({ sound: 'on' }), 7, '5.6'],
    ['7 s std with a video', words({ video_list: video('feature') }), 7, '6.3'],
    ['5 s 4K with a video', words({ mode: '4k', video_list: video('feature') }), 5, '15'],
    ['5 s std on O1', words({ model_name: 'kling-video-o1' }), 5, '3'],
    ['10 s pro on O1 from frames', words({ model_name: 'kling-video-o1', mode: 'pro', image_list: frames }), 10, '8'],
    ['4 s std on O1 with a video', words({ model_name: 'kling-video-o1', video_list: video('feature') }), 4, '3.6'],
    ['an edit of 8 s on O1', words({ model_name: 'kling-video-o1', mode: 'pro', video_list: video('base') }), 8, '9.6'],
    ['an edit of 7.6 s, by its rounded length', words({ mode: 'pro', video_list: video('base') }), 7.6, '9.6'],
  ])('%s', (_, body, seconds, units) => {
    expect(unitsText(costInTenths(taskOf(body).request, seconds))).toBe(units);
  });

  it('is known beforehand but for an edit, of which the shortest counts', () => {
    expect(leastCostInTenths(taskOf(words({ duration: '10' })).request)).toBe(60);
    expect(leastCostInTenths(taskOf(words({ video_list: video('base') })).request)).toBe(27);
  });
});

describe('the ledger', () => {
  const ended = (status: Task['status'], units: string | null): Task => ({ ...taskOf(words()), status, units });

  it('holds what a task will cost until it ends, and then spends what it did cost', () => {
    const ledger = createLedger(10, []);
    ledger.hold('a', 30);
    ledger.hold('b', 60);
    expect(ledger.freeTenths()).toBe(10);
    ledger.settle('a', 30);
    ledger.settle('b', 0);
    expect([ledger.spentTenths(), ledger.freeTenths()]).toEqual([30, 70]);
  });

  it('follows from the tasks that are there at the start', () => {
    const ledger = createLedger(10, [ended('succeed', '1.8'), ended('failed', null), ended('processing', null)]);
    expect([ledger.spentTenths(), ledger.freeTenths()]).toEqual([18, 100 - 18 - 30]);
  });
});

describe('the resource pack (§12)', () => {
  const account = { packId: 'a'.repeat(32), purchasedAt: Date.UTC(2026, 10, 22) };
  const pack = (now: number, spent: number) => packAt(now, account, { totalTenths: 100, spentTenths: () => spent });

  it('goes down by what was spent, never below nothing', () => {
    expect(pack(account.purchasedAt, 18)).toMatchObject({ totalUnits: 10, remainingUnits: 8.2, status: 'online' });
    expect(pack(account.purchasedAt, 100)).toMatchObject({ remainingUnits: 0, status: 'runOut' });
    expect(pack(account.purchasedAt, 130)).toMatchObject({ remainingUnits: 0, status: 'runOut' });
  });

  it('is not yet there before it begins, and over after its ten years', () => {
    expect(pack(account.purchasedAt - 1, 0).status).toBe('toBeOnline');
    expect(pack(Date.UTC(2036, 10, 21), 0).status).toBe('online');
    expect(pack(Date.UTC(2036, 10, 22), 0).status).toBe('expired');
  });
});
