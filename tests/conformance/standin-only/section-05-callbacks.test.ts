import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signatureHeaders } from '#lib/standin/callbacks/sign-callback.ts';
import { QUICK, withStandin } from '#tests/integration/standin/client.ts';
import { type Receiver, withReceiver } from '#tests/integration/standin/receiver.ts';
import { words } from '../support/bodies.ts';

const SECRET = 'whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=';

/** Creates one task that calls back, and waits until its end was told. */
async function callbacksOf(receiver: Receiver, callbackSecrets: readonly string[] = []): Promise<Receiver['received']> {
  const end = await withStandin({ ...QUICK, allowOrigins: [receiver.origin], callbackSecrets }, async ({ create }) => {
    const body = words({ callback_url: `${receiver.origin}/told`, external_task_id: 'mine', watermark_info: { enabled: true } });
    expect((await create(body)).code).toBe(0);
    await expect.poll(() => receiver.statuses().at(-1)).toBe('succeed');
    return receiver.received;
  });
  return end;
}

describe('§5 Callbacks', () => {
  it('come as a POST with JSON on every change of status, submitted and processing too', () =>
    withReceiver(async (receiver) => {
      const received = await callbacksOf(receiver);
      expect(receiver.statuses()).toEqual(['submitted', 'processing', 'succeed']);
      expect(received[0]?.headers['content-type']).toMatch(/^application\/json/);
      expect(received[0]?.path).toBe('/told');
    }));

  it('carry the bare task, without envelope (§5.1)', () =>
    withReceiver(async (receiver) => {
      const [submitted, , succeed] = await callbacksOf(receiver);
      for (const told of [submitted, succeed]) {
        expect(told?.body).not.toHaveProperty('code');
        expect(told?.body).not.toHaveProperty('data');
        expect(told?.body).toMatchObject({
          task_id: expect.stringMatching(/^\d{18}$/),
          task_status_msg: expect.any(String),
          task_info: { external_task_id: 'mine' },
          created_at: expect.any(Number),
          updated_at: expect.any(Number),
        });
      }
      expect(succeed?.body.final_unit_deduction).toBe('1.8');
    }));

  it('name the video by id, url and duration, and never its watermarked one (§5.1)', () =>
    withReceiver(async (receiver) => {
      const succeed = (await callbacksOf(receiver)).at(-1);
      expect(succeed?.body.task_result['videos']).toEqual([
        { id: expect.any(String), url: expect.stringMatching(/^http/), duration: expect.any(String) },
      ]);
    }));

  it('are not signed when no secret was set (C16)', () =>
    withReceiver(async (receiver) => {
      for (const { headers } of await callbacksOf(receiver)) {
        expect(Object.keys(headers).filter((name) => name.startsWith('webhook-'))).toEqual([]);
      }
    }));

  it('are signed over id, seconds and raw body when one was set (§5.3)', () =>
    withReceiver(async (receiver) => {
      const received = await callbacksOf(receiver, [SECRET]);
      for (const { headers, raw } of received) {
        const [id, timestamp] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
        const key = Buffer.from(SECRET.replace('whsec_', ''), 'base64');
        const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${raw}`).digest('base64');
        expect(headers['webhook-signature']).toBe(`v1,${signature}`);
        expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(300);
      }
      expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(received.length);
    }));

  it('carry both signatures while a secret is being changed (§5.3)', () =>
    withReceiver(async (receiver) => {
      const [first] = await callbacksOf(receiver, [SECRET, 'whsec_bmV3c2VjcmV0']);
      expect(String(first?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    }));

  it('sign the official test vector as the documents do (§5.3)', () => {
    const body = '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}';
    expect(signatureHeaders({ secrets: [SECRET], id: '9876543210', nowMs: 1_781_080_794_000, body })).toEqual({
      'webhook-id': '9876543210',
      'webhook-timestamp': '1781080794',
      'webhook-signature': 'v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=',
    });
  });
});
