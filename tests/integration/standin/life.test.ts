import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStandin } from '#lib/standin/standin.ts';
import { shots, words } from '#tests/unit/standin/requests.ts';
import { clientOf, QUICK, withStandin } from './client.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standin-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const MAIN = new URL('../../../lib/standin/main.ts', import.meta.url);

/** The command line program, as the app starts it: its address comes over IPC. */
async function program(...args: string[]) {
  const child = fork(MAIN, args, { execArgv: [], silent: true });
  const [message] = (await once(child, 'message')) as [{ type: string; url: string }];
  return { child, message, client: clientOf(message.url) };
}

describe('the life of a task', () => {
  it('is submitted, then processing, then done, with both times kept', () =>
    withStandin({ ...QUICK, timing: { submitted: 150, processing: 150 } }, async ({ create, query, ended }) => {
      const { data } = await create(words());
      const seen = [data.task_status];
      await expect
        .poll(
          async () => {
            const { task_status: status } = (await query(data.task_id)).data;
            if (status !== seen.at(-1)) seen.push(status);
            return status;
          },
          { interval: 10 },
        )
        .toBe('succeed');
      expect(seen).toEqual(['submitted', 'processing', 'succeed']);
      const task = await ended(data.task_id);
      expect(task.updated_at - task.created_at).toBeGreaterThanOrEqual(300);
    }));

  it('writes nothing any more once it is closed, whatever was under way', async () => {
    for (let round = 0; round < 15; round += 1) {
      const standin = createStandin({ ...QUICK, dataDir: folder, timing: { submitted: 0, processing: 5 } });
      const { create } = clientOf((await standin.listen()).url);
      await Promise.all([create(words()), create(words()), create(words())]);
      await standin.close();
      // Not forced: a file that appears while the folder goes away makes this fail.
      await rm(join(folder, 'results'), { recursive: true });
    }
  });

  it('ends with a result and its price', () =>
    withStandin(QUICK, async ({ create, ended }) => {
      const { data } = await create(shots([2, 3, 2], { mode: 'pro', sound: 'on', watermark_info: { enabled: true } }));
      const task = await ended(data.task_id);
      expect(task).toMatchObject({
        task_status: 'succeed',
        task_status_msg: '',
        final_unit_deduction: '7',
        watermark_info: { enabled: true },
      });
      expect(task.task_result.videos).toEqual([
        {
          id: expect.any(String),
          url: expect.stringMatching(/^http:.*\.mp4\?expires=\d+&signature=[\w-]+$/),
          watermark_url: expect.stringMatching(/-watermark\.mp4\?/),
          duration: '7',
        },
      ]);
    }));
});

describe('what survives', () => {
  it('a restart: tasks are still there, unfinished ones go on, taken ids stay taken', async () => {
    const slow = { ...QUICK, dataDir: folder, timing: { submitted: 60_000, processing: 0 } };
    const first = await withStandin(slow, async ({ create }) => (await create(words({ external_task_id: 'kept' }))).data);
    await withStandin({ ...QUICK, dataDir: folder }, async ({ ended, create }) => {
      const task = await ended('kept');
      expect(task).toMatchObject({ task_id: first.task_id, task_status: 'succeed', created_at: first.created_at });
      expect((await create(words({ external_task_id: 'kept' }))).code).toBe(1201);
      const result = await fetch(task.task_result.videos?.[0]?.url ?? '');
      expect([result.status, result.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    });
  });

  it('kill -9 in the middle of its work', async () => {
    const args = ['--port', '0', '--data', folder, '--submitted-ms', '0', '--processing-ms', '0'];
    const { child, client } = await program(...args);
    const { data } = await client.create(words({ duration: '3', external_task_id: 'kept' }));
    await expect.poll(async () => (await client.query(data.task_id)).data.task_status, { interval: 10 }).toBe('processing');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const again = await program(...args);
    const task = await again.client.ended('kept');
    expect(task).toMatchObject({ task_id: data.task_id, task_status: 'succeed', final_unit_deduction: '1.8' });
    again.child.kill();
    await once(again.child, 'exit');
  });

  it('nothing of a task file that a full disk tore, but all others', async () => {
    await withStandin({ ...QUICK, dataDir: folder }, ({ create, ended }) => create(words()).then(({ data }) => ended(data.task_id)));
    await writeFile(join(folder, 'tasks', '100000000000000000.json'), '{"taskId":"1000');
    const lines: string[] = [];
    await withStandin({ ...QUICK, dataDir: folder, log: (line) => lines.push(line) }, async (_, standin) => {
      expect(standin.stats().tasks.succeed).toBe(1);
    });
    expect(lines.join()).toContain('100000000000000000.json could not be read');
  });
});

describe('a disk that gives up', () => {
  it('fails the task instead of leaving its client to wait for ever', () =>
    withStandin({ ...QUICK, dataDir: folder, timing: { submitted: 0, processing: 300 } }, async ({ create, ended }) => {
      // Where the result should go there is a file: it can neither be made nor moved there.
      await rm(join(folder, 'results'), { recursive: true });
      await writeFile(join(folder, 'results'), '');
      const { data } = await create(words());
      expect(await ended(data.task_id)).toMatchObject({ task_status: 'failed', task_status_msg: 'Internal error' });
    }));
});

describe('the program', () => {
  it('ends when its parent lets go of it', async () => {
    const { child, message } = await program('--port', '0', '--dry');
    expect(message).toEqual({ type: 'listening', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says that its port is taken', () =>
    withStandin(QUICK, async ({ url }) => {
      const child = fork(MAIN, ['--port', new URL(url).port], { execArgv: [], silent: true });
      let said = '';
      child.stderr?.on('data', (text) => {
        said += text;
      });
      expect(await once(child, 'close')).toEqual([1, null]);
      expect(said).toMatch(/^Port \d+ is taken\. Stop the program that uses it, or choose another with --port\.\n$/);
    }));

  it('refuses a data folder that another stand-in uses', () =>
    withStandin({ ...QUICK, dataDir: folder }, async () => {
      await expect(createStandin({ ...QUICK, dataDir: folder }).listen()).rejects.toThrow(/in use by another stand-in/);
    }));
});
