/** What the checklist of §14 asks for, and only a stand-in can be brought to: policy, money, slots, and time. */
import { describe, expect, it } from 'vitest';
import { QUICK, withStandin } from '#tests/integration/standin/client.ts';
import { words } from '../support/bodies.ts';

const SLOW = { ...QUICK, timing: { submitted: 60_000, processing: 60_000 } };
const DAY_MS = 86_400_000;

describe('§14 Order of checks', () => {
  it('10: refuses by policy at once with 400/1301, or lets the task fail with the words seen live', () =>
    withStandin(QUICK, async ({ create, ended }, standin) => {
      standin.script([{ on: 'create', kind: 'http', code: 1301 }]);
      expect(await create(words())).toMatchObject({ httpStatus: 400, code: 1301 });
      standin.script([{ on: 'task', kind: 'fail' }]);
      expect(await ended((await create(words())).data.task_id)).toMatchObject({
        task_status: 'failed',
        task_status_msg: 'Failure to pass the risk control system',
      });
    }));

  it('11: refuses what the units left do not cover with 429/1102, in the words seen live', () =>
    withStandin({ ...SLOW, units: 4 }, async ({ create }) => {
      // 5 s of pro without sound are 4 units.
      expect((await create(words({ mode: 'pro', duration: '5' }))).code).toBe(0);
      expect(await create(words())).toMatchObject({ httpStatus: 429, code: 1102, message: 'Account balance not enough' });
    }));

  it('11: gives back the units of a task that failed (§4.4)', () =>
    withStandin({ ...QUICK, units: 4 }, async ({ create, ended }, standin) => {
      standin.script([{ on: 'task', kind: 'fail' }]);
      const failed = await ended((await create(words({ mode: 'pro', duration: '5' }))).data.task_id);
      expect(failed.final_unit_deduction).toBeUndefined();
      expect((await create(words({ mode: 'pro', duration: '5' }))).code).toBe(0);
    }));

  it('9 before 11 before 12: a broken rule comes before the units, and the units before the slots', () =>
    withStandin({ ...SLOW, units: 4, slots: 1 }, async ({ create }) => {
      expect((await create(words({ mode: 'pro', duration: '5' }))).code).toBe(0);
      expect((await create(words({ mode: 'pro', duration: '99' }))).code).toBe(1201);
      expect((await create(words({ mode: 'pro', duration: '5' }))).code).toBe(1102);
    }));

  it('16: keeps the content behind result links for 30 days, and the task for longer', () => {
    let now = Date.UTC(2026, 10, 22);
    return withStandin({ ...QUICK, clock: () => now }, async ({ create, ended }) => {
      const { task_id: id } = (await create(words())).data;
      const statusOfResult = async (): Promise<number> => {
        const address = (await ended(id)).task_result.videos?.[0]?.url ?? '';
        const response = await fetch(address);
        await response.arrayBuffer();
        return response.status;
      };
      expect(await statusOfResult()).toBe(200);
      now += 29 * DAY_MS;
      expect(await statusOfResult()).toBe(200);
      now += 2 * DAY_MS;
      expect(await statusOfResult()).toBeGreaterThanOrEqual(400);
      expect((await ended(id)).task_status).toBe('succeed');
    });
  });
});
