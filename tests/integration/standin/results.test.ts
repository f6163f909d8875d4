import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StandinOptions } from '#lib/standin/standin.ts';
import { pictures, shots, words } from '#tests/unit/standin/requests.ts';
import { QUICK, withStandin } from './client.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'standin-test-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const status = async (url: string, init?: RequestInit): Promise<number> => {
  const response = await fetch(url, init);
  await response.arrayBuffer();
  return response.status;
};

describe('results', () => {
  it('that cannot be read are told in the log, without the signature of their address', async () => {
    const lines: string[] = [];
    await withStandin({ ...QUICK, dataDir, log: (line) => lines.push(line) }, async ({ videoUrl }) => {
      const url = await videoUrl(words());
      const file = join(dataDir, 'results', basename(new URL(url).pathname));
      await rm(file);
      await mkdir(file);
      await expect(status(url)).rejects.toThrow();
      await expect.poll(() => lines.filter((line) => line.startsWith('GET '))).toEqual([expect.stringMatching(/mp4 failed: EISDIR/)]);
    });
    expect(lines.join()).not.toContain('signature');
  });

  it('die with their address after a day, and a query gives a fresh one, until the content goes after 30 days', async () => {
    let now = Date.UTC(2026, 10, 22, 9);
    await withStandin({ ...QUICK, dataDir, clock: () => now }, async ({ create, ended, videoUrl, query }) => {
      const url = await videoUrl(words({ external_task_id: 'x' }));
      const fresh = async (): Promise<string> => (await query('x')).data.task_result.videos?.[0]?.url ?? '';
      expect(await status(url)).toBe(200);
      now += DAY_MS + HOUR_MS;
      expect(await status(url)).toBe(403);
      expect(await status(await fresh())).toBe(200);
      now += 29 * DAY_MS;
      expect(await ended('x')).toMatchObject({ task_status: 'succeed' });
      expect(await status(await fresh())).toBe(403);
      await ended((await create(words())).data.task_id);
    });
    expect(await readdir(join(dataDir, 'results'))).toHaveLength(2);
    await withStandin({ ...QUICK, dataDir, clock: () => now }, async ({ query }) => {
      expect((await query('x')).code).toBe(0);
      expect(await readdir(join(dataDir, 'results'))).toHaveLength(1);
    });
  });

  it('keep their address over a restart', async () => {
    const options = { ...QUICK, dataDir };
    const path = await withStandin(options, async ({ videoUrl, url }) => (await videoUrl(words())).slice(url.length));
    await withStandin(options, async ({ url }) => {
      expect(await status(url + path)).toBe(200);
    });
  });

  it('are not given to somebody who has no address, or made one up', () =>
    withStandin(QUICK, async ({ videoUrl }) => {
      const url = await videoUrl(words());
      expect(await status(url.split('?')[0] ?? '')).toBe(403);
      expect(await status(url.replace(/expires=\d+/, 'expires=9999999999'))).toBe(403);
      expect(await status(url, { method: 'POST' })).toBe(405);
      expect(await status(url, { method: 'HEAD' })).toBe(200);
    }));

  it('can be expired on demand, once', () =>
    withStandin(QUICK, async ({ videoUrl }, standin) => {
      const url = await videoUrl(words());
      standin.script([{ on: 'result', kind: 'expired' }]);
      expect([await status(url), await status(url)]).toEqual([403, 200]);
    }));

  it('come with a second, watermarked video only when asked', () =>
    withStandin({ timing: { submitted: 0, processing: 0 } }, async ({ create, ended }) => {
      const plain = await ended((await create(words({ duration: '3' }))).data.task_id);
      expect(plain.task_result.videos?.[0]).not.toHaveProperty('watermark_url');
      const marked = await ended((await create(words({ duration: '3', watermark_info: { enabled: true } }))).data.task_id);
      const [video] = marked.task_result.videos ?? [];
      const bytesOf = async (url = ''): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());
      const [clean, watermarked] = [await bytesOf(video?.url), await bytesOf(video?.watermark_url)];
      expect(watermarked.subarray(4, 8).toString()).toBe('ftyp');
      expect(watermarked.equals(clean)).toBe(false);
    }));
});

describe('what the stand-in says it is doing', () => {
  it('counts tasks, slots, units, callbacks and faults', () =>
    withStandin({ ...QUICK, timing: { submitted: 60_000, processing: 0 }, slots: 3, units: 100 }, async ({ create, call }, standin) => {
      await create(shots([2, 3]));
      standin.script([{ on: 'query', kind: 'drop' }]);
      expect(await call('/standin/status')).toMatchObject({
        tasks: { submitted: 1, processing: 0, succeed: 0, failed: 0 },
        slots: { taken: 1, most: 3 },
        work: { working: [], waiting: 0, waitingForRenderProcess: 0 },
        callbacks: { waiting: 0, delivered: 0, 'given-up': 0, dropped: 0 },
        units: { total: '100', spent: '0', free: '97' },
        faults: { planned: 1, scenario: null },
        uptimeSeconds: expect.any(Number),
        memory: { residentMegabytes: expect.any(Number), heapMegabytes: expect.any(Number) },
      });
    }));

  it('works on three tasks more than it has render workers, the oldest first, and says how many wait', async () => {
    const answered = Promise.withResolvers<void>();
    const lines: string[] = [];
    const options: StandinOptions = {
      timing: { submitted: 0, processing: 0 },
      log: (line) => lines.push(line),
      fetchRemote: async () => {
        await answered.promise;
        return { ok: false, error: 'Nobody is there.' };
      },
    };
    await withStandin(options, async ({ create, call, ended }) => {
      const ids: string[] = [];
      for (let index = 0; index < 6; index += 1) ids.push((await create(words({ image_list: pictures(1) }))).data.task_id);
      const work = async () => ((await call('/standin/status')) as unknown as { work: object }).work;
      await expect.poll(work).toMatchObject({ working: ids.slice(0, 4), waiting: 2 });
      expect(lines.filter((line) => line.includes('waits'))).toEqual([
        `task ${ids[4]} waits for its turn, 0 before it`,
        `task ${ids[5]} waits for its turn, 1 before it`,
      ]);
      answered.resolve();
      for (const id of ids) expect((await ended(id)).task_status).toBe('failed');
    });
  });
});
