import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StandinOptions } from '#lib/standin/standin.ts';
import { inlinePicture, words } from '#tests/unit/standin/requests.ts';
import { QUICK, withStandin } from './client.ts';
import { type Receiver, withReceiver } from './receiver.ts';

/** Pauses between attempts pass at once, and are counted. */
function quickly(receiver: Receiver, over: StandinOptions = {}): { options: StandinOptions; pauses: number[] } {
  const pauses: number[] = [];
  const pause = async (durationMs: number): Promise<void> => {
    pauses.push(durationMs);
  };
  return { options: { ...QUICK, allowOrigins: [receiver.origin], pause, ...over }, pauses };
}

const ALL = ['submitted', 'processing', 'succeed'];

describe('callbacks (§5)', () => {
  it('tell of every change of status, in order, as the bare task', () =>
    withReceiver(async (receiver) => {
      const { options } = quickly(receiver);
      await withStandin(options, async ({ create, ended }) => {
        const body = words({ callback_url: `${receiver.origin}/hook?key=1`, external_task_id: 'x', watermark_info: { enabled: true } });
        const { data } = await create(body);
        await expect.poll(receiver.statuses).toEqual(ALL);
        const [submitted, , succeed] = receiver.received;
        expect(submitted?.body).toEqual({
          ...data,
          task_status_msg: '',
          task_result: {},
        });
        expect(succeed?.path).toBe('/hook?key=1');
        expect(succeed?.headers).toMatchObject({ 'content-type': 'application/json' });
        const task = await ended('x');
        const [video] = task.task_result.videos ?? [];
        expect(succeed?.body).toMatchObject({ task_id: data.task_id, task_info: { external_task_id: 'x' }, final_unit_deduction: '3' });
        expect(succeed?.body.task_result).toEqual({ videos: [{ id: video?.id, url: video?.url, duration: '5' }] });
      });
    }));

  it('tell why a task failed, without a price', () =>
    withReceiver(async (receiver) => {
      const { options } = quickly(receiver, { faults: [{ on: 'task', kind: 'fail', message: 'no' }] });
      await withStandin(options, async ({ create }) => {
        await create(words({ callback_url: receiver.origin }));
        await expect.poll(receiver.statuses).toEqual(['submitted', 'processing', 'failed']);
        expect(receiver.received[2]?.body).toMatchObject({ task_status_msg: 'no', task_result: {} });
        expect(receiver.received[2]?.body).not.toHaveProperty('final_unit_deduction');
      });
    }));

  it('are sent for elements too', () =>
    withReceiver(async (receiver) => {
      const { options } = quickly(receiver);
      await withStandin(options, async ({ call }) => {
        const picture = inlinePicture();
        const element = {
          ...{ element_name: 'Ada', element_description: 'Watchmaker', reference_type: 'image_refer', callback_url: receiver.origin },
          element_image_list: { frontal_image: picture, refer_images: [{ image_url: inlinePicture({ width: 700, height: 700 }) }] },
        };
        await call('/v1/general/advanced-custom-elements', { method: 'POST', body: JSON.stringify(element) });
        await expect.poll(receiver.statuses).toEqual(['submitted', 'succeed']);
        expect(receiver.received[1]?.body.task_result['elements']?.[0]).toMatchObject({ element_name: 'Ada' });
      });
    }));

  it('are not sent to a private address, and not tried again there', () =>
    withReceiver(async (receiver) => {
      const lines: string[] = [];
      const { options } = quickly(receiver, { allowOrigins: [], log: (line) => lines.push(line) });
      await withStandin(options, async ({ create }) => {
        await create(words({ callback_url: `${receiver.origin}/?token=secret` }));
        await expect.poll(() => lines.filter((line) => line.includes('given up'))).toHaveLength(3);
      });
      expect(receiver.received).toEqual([]);
      expect(lines.join()).not.toContain('secret');
    }));
});

describe('a receiver that does not answer 200', () => {
  it('gets the same callback again, under the same id, and its successor only afterwards', () =>
    withReceiver(
      async (receiver) => {
        const { options, pauses } = quickly(receiver, { callbackSecrets: ['whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI='] });
        await withStandin(options, async ({ create }) => {
          await create(words({ callback_url: receiver.origin }));
          await expect.poll(receiver.statuses).toEqual(['submitted', 'submitted', 'submitted', 'processing', 'succeed']);
        });
        expect(pauses).toEqual([1000, 5000]);
        const [first, second, third, next] = receiver.received.map(({ headers, raw }) => ({ id: headers['webhook-id'], raw }));
        expect([second, third]).toEqual([first, first]);
        expect(next?.id).not.toBe(first?.id);
      },
      (call) => (call < 2 ? 503 : 200),
    ));

  it('is given up after six attempts', () =>
    withReceiver(
      async (receiver) => {
        const { options, pauses } = quickly(receiver, { faults: [{ on: 'task', kind: 'fail' }] });
        await withStandin(options, async ({ create }) => {
          await create(words({ callback_url: receiver.origin }));
          await expect.poll(() => receiver.received.length).toBe(18);
        });
        expect(pauses.slice(0, 5)).toEqual([1000, 5000, 30_000, 120_000, 600_000]);
      },
      () => 404,
    ));
});

describe('signing (C16)', () => {
  const SECRETS = ['whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=', 'whsec_b3RoZXI='];

  it('is off until there is a secret', () =>
    withReceiver(async (receiver) => {
      await withStandin(quickly(receiver).options, async ({ create }) => {
        await create(words({ callback_url: receiver.origin }));
        await expect.poll(receiver.statuses).toEqual(ALL);
      });
      expect(Object.keys(receiver.received[0]?.headers ?? {}).filter((name) => name.startsWith('webhook-'))).toEqual([]);
    }));

  it('covers id, time and body, once for each secret of a rotation', () =>
    withReceiver(async (receiver) => {
      const { options } = quickly(receiver, { callbackSecrets: SECRETS });
      await withStandin(options, async ({ create }) => {
        await create(words({ callback_url: receiver.origin }));
        await expect.poll(receiver.statuses).toEqual(ALL);
      });
      for (const { headers, raw } of receiver.received) {
        const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
        expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
        const expected = SECRETS.map((secret) => {
          const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
          return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${raw}`).digest('base64')}`;
        });
        expect(signature).toBe(expected.join(' '));
      }
    }));
});

describe('callbacks that go wrong on demand', () => {
  const faulty = (fault: NonNullable<StandinOptions['faults']>[number], expected: readonly string[]) =>
    withReceiver(async (receiver) => {
      const { options, pauses } = quickly(receiver, { faults: [fault] });
      await withStandin(options, async ({ create }) => {
        await create(words({ callback_url: receiver.origin }));
        await expect.poll(receiver.statuses).toEqual(expected);
      });
      // Closing waits for what is under way: nothing came after the end.
      expect(receiver.statuses()).toEqual(expected);
      return { receiver, pauses };
    });

  it('are missing', () => faulty({ on: 'callback', kind: 'drop', skip: 1 }, ['submitted', 'succeed']));
  it('come after their successor', () => faulty({ on: 'callback', kind: 'reorder' }, ['processing', 'submitted', 'succeed']));
  it('have no successor at the end, and come in order there', () => faulty({ on: 'callback', kind: 'reorder', skip: 2 }, ALL));
  it('come twice, under one id', async () => {
    const { receiver } = await faulty({ on: 'callback', kind: 'repeat', skip: 2, copies: 2 }, [...ALL, 'succeed', 'succeed']);
    expect(new Set(receiver.received.slice(2).map(({ raw }) => raw)).size).toBe(1);
  });
  it('come late', async () => {
    const { pauses } = await faulty({ on: 'callback', kind: 'delay', ms: 700 }, ALL);
    expect(pauses).toEqual([700]);
  });
});

describe('a restart', () => {
  it('sends what was waiting, under its old id, and goes on', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'standin-test-'));
    try {
      await withReceiver(
        async (receiver) => {
          // The first run pauses for ever after its first attempt.
          const forever = (_: number, signal: AbortSignal): Promise<never> =>
            new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
          const secrets = { callbackSecrets: ['whsec_b3RoZXI='] };
          const { options } = quickly(receiver, { dataDir, ...secrets });
          await withStandin({ ...options, pause: forever }, async ({ create, ended }) => {
            await ended((await create(words({ callback_url: receiver.origin }))).data.task_id);
            await expect.poll(receiver.statuses).toEqual(['submitted']);
          });
          await withStandin(options, async () => {
            await expect.poll(receiver.statuses).toEqual(['submitted', ...ALL]);
          });
          await withStandin(options, async () => undefined);
          expect(receiver.statuses()).toEqual(['submitted', ...ALL]);
          const [before, after] = receiver.received.map(({ headers }) => headers['webhook-id']);
          expect(after).toBe(before);
        },
        (call) => (call === 0 ? 500 : 200),
      );
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
