import { describe, expect, it } from 'vitest';
import { video, words } from '#tests/unit/standin/requests.ts';
import { type Client, QUICK, withStandin } from './client.ts';

/** A clock that the test moves by hand. */
function handClock(start = Date.UTC(2026, 10, 22, 9)) {
  let now = start;
  return Object.assign(() => now, { move: (ms: number) => (now += ms) });
}

const SLOW = { ...QUICK, timing: { submitted: 60_000, processing: 60_000 } };
const costs = ({ call }: Client, query: string) => call(`/account/costs${query}`);
const packOf = async (client: Client) => {
  const answer = await costs(client, '?start_time=0&end_time=9000000000000');
  const data = answer.data as unknown as { code: number; msg: string; resource_pack_subscribe_infos: Record<string, unknown>[] };
  return data.resource_pack_subscribe_infos[0];
};

describe('the costs of the account (§12)', () => {
  it('shows a pack that goes down by what tasks cost', () => {
    const clock = handClock();
    return withStandin({ ...QUICK, clock, units: 10 }, async (client) => {
      const before = await packOf(client);
      expect(before).toEqual({
        resource_pack_name: 'Stand-in video units',
        resource_pack_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        resource_pack_type: 'decreasing_total',
        ...{ total_quantity: 10, remaining_quantity: 10, status: 'online' },
        purchase_time: Date.UTC(2026, 10, 21, 9),
        effective_time: Date.UTC(2026, 10, 21, 9),
        invalid_time: Date.UTC(2036, 10, 21, 9),
      });
      await client.ended((await client.create(words({ sound: 'on' }))).data.task_id);
      clock.move(1000);
      expect(await packOf(client)).toEqual({ ...before, remaining_quantity: 6 });
    });
  });

  it('answers once a second', () => {
    const clock = handClock();
    return withStandin({ ...QUICK, clock }, async (client) => {
      const query = '?start_time=0&end_time=1';
      expect(await costs(client, query)).toMatchObject({ httpStatus: 200, code: 0 });
      clock.move(999);
      expect(await costs(client, query)).toMatchObject({ httpStatus: 429, code: 1302 });
      clock.move(1);
      expect((await costs(client, query)).code).toBe(0);
    });
  });

  it.each([
    ['without a time', '', 'start_time cannot be empty'],
    ['without an end', '?start_time=1', 'end_time cannot be empty'],
    ['with words', '?start_time=a&end_time=2', "start_time value 'a' is invalid"],
    ['from the end to the start', '?start_time=2&end_time=1', "end_time value '1' is invalid"],
  ])('is refused %s', (_, query, message) =>
    withStandin(QUICK, async (client) => {
      expect(await costs(client, query)).toMatchObject({ httpStatus: 400, code: 1201, message });
    }),
  );

  it.each([
    ['of the time asked for', '?start_time=0&end_time=1'],
    ['of the name asked for', '?start_time=0&end_time=9000000000000&resource_pack_name=other'],
  ])('shows only packs %s', (_, query) =>
    withStandin(QUICK, async (client) => {
      expect((await costs(client, query)).data).toEqual({ code: 0, msg: 'SUCCEED', resource_pack_subscribe_infos: [] });
    }),
  );

  it('is read with GET, and asks for credentials', () =>
    withStandin(QUICK, async ({ call }) => {
      expect(await call('/account/costs', { method: 'POST', body: '{}' })).toMatchObject({ httpStatus: 404, code: 1202 });
      expect(await call('/account/costs', { headers: { authorization: '' } })).toMatchObject({ httpStatus: 401, code: 1001 });
    }));
});

describe('units that run out (§6, 1102)', () => {
  const REFUSED = { httpStatus: 429, code: 1102, message: 'Account balance not enough' };

  it('refuse what they do not cover, counting what is in flight', () =>
    withStandin({ ...SLOW, units: 7 }, async ({ create }) => {
      // Each costs 3 units.
      const answers = await Promise.all([create(words()), create(words()), create(words())]);
      expect(answers.map(({ code }) => code).sort()).toEqual([0, 0, 1102]);
      expect(await create(words())).toMatchObject(REFUSED);
      expect((await create(words({ model_name: 'kling-video-o1', duration: '5', mode: 'pro' }))).code).toBe(1102);
    }));

  it('are refused before slots are counted (§14)', () =>
    withStandin({ ...SLOW, units: 0, slots: 1 }, async ({ create }) => {
      expect(await create(words())).toMatchObject(REFUSED);
    }));

  it('come back from a task that fails', () =>
    withStandin({ ...QUICK, units: 3, faults: [{ on: 'task', kind: 'fail' }] }, async ({ create, ended }) => {
      await ended((await create(words())).data.task_id);
      expect((await create(words())).code).toBe(0);
    }));

  it('charge an edit by its length, which is not known before: at least three seconds must be covered', () =>
    withStandin({ ...QUICK, units: 3 }, async ({ create, ended }) => {
      const edit = words({ video_list: video('base'), duration: undefined, aspect_ratio: undefined });
      expect((await ended((await create(edit)).data.task_id)).final_unit_deduction).toBe('4.5');
      expect(await create(words())).toMatchObject(REFUSED);
    }));
});

describe('slots (§7)', () => {
  const full = { httpStatus: 429, code: 1303, message: 'parallel task over resource pack limit' };
  const o1 = words({ model_name: 'kling-video-o1', mode: 'pro' });

  it('are shared by all models', () =>
    withStandin({ ...SLOW, slots: 1 }, async ({ create }) => {
      expect((await create(words())).code).toBe(0);
      expect(await create(o1)).toMatchObject(full);
    }));

  it('count for each model apart where asked (C11)', () =>
    withStandin({ ...SLOW, slots: 1, slotsPerModel: true }, async ({ create }) => {
      expect([(await create(words())).code, (await create(o1)).code]).toEqual([0, 0]);
      expect([await create(words()), await create(o1)]).toMatchObject([full, full]);
    }));
});
