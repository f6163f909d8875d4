import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { expectRefused, expectTaken, rule } from './support/rule.ts';
import { type Answer, call } from './support/service.ts';

/** One call a second is allowed, to everybody of the account: whoever is too fast comes back. */
async function costs(query: string): Promise<Answer> {
  for (;;) {
    const answer = await call(`/account/costs${query}`);
    if (answer.code !== 1302 && answer.code !== 1303) return answer;
    await wait(300);
  }
}

const EVER = `?start_time=0&end_time=${Date.UTC(2100, 0)}`;

describe('§12 Account', () => {
  rule('answers /account/costs, which has no /v1, with a code and a message inside data too', async () => {
    const answer = await costs(EVER);
    expectTaken(answer);
    expect(answer.data).toMatchObject({ code: 0, msg: expect.any(String), resource_pack_subscribe_infos: expect.any(Array) });
  });

  rule('shows each pack with its name, id, kind, amounts, times and status', async () => {
    const { data } = await costs(EVER);
    for (const pack of (data as { resource_pack_subscribe_infos: readonly unknown[] }).resource_pack_subscribe_infos) {
      expect(pack).toMatchObject({
        resource_pack_name: expect.any(String),
        resource_pack_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        resource_pack_type: expect.stringMatching(/^(decreasing_total|constant_period)$/),
        total_quantity: expect.any(Number),
        remaining_quantity: expect.any(Number),
        purchase_time: expect.any(Number),
        effective_time: expect.any(Number),
        invalid_time: expect.any(Number),
        status: expect.stringMatching(/^(toBeOnline|online|expired|runOut)$/),
      });
    }
  });

  rule('shows only the pack that is named', async () => {
    const { data } = await costs(`${EVER}&resource_pack_name=nobody-has-this-pack`);
    expect(data).toMatchObject({ resource_pack_subscribe_infos: [] });
  });

  rule.each([
    ['start_time', '?end_time=1'],
    ['end_time', '?start_time=1'],
  ])('needs %s', async (_, query) => {
    expectRefused(await costs(query), 400, 1201);
  });

  rule('answers no more than one call a second', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => call(`/account/costs${EVER}`)));
    const tooFast = answers.filter(({ code }) => code !== 0);
    expect(tooFast.length).toBeGreaterThanOrEqual(3);
    for (const answer of tooFast) {
      expect(answer.httpStatus).toBe(429);
      expect([1302, 1303]).toContain(answer.code);
    }
  });

  rule('asks for credentials, although it is free of charge', async () => {
    expectRefused(await call(`/account/costs${EVER}`, { authorization: null }), 401, 1001);
  });
});
