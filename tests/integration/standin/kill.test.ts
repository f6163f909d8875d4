import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { words } from '#tests/unit/standin/requests.ts';
import { type Client, clientOf, QUICK, type TaskData, withStandin } from './client.ts';
import { withReceiver } from './receiver.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'standin-test-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const MAIN = new URL('../../../lib/standin/main.ts', import.meta.url);

async function program(origin: string): Promise<{ child: ChildProcess; client: Client }> {
  const args = ['--port', '0', '--dry', '--data', dataDir, '--submitted-ms', '20', '--processing-ms', '20', '--allow-origin', origin];
  const child = fork(MAIN, args, { execArgv: [], silent: true });
  const [message] = (await once(child, 'message')) as [{ url: string }];
  return { child, client: clientOf(message.url) };
}

/** A call in the middle of which the program was killed: no answer, or half of one. Anything else is a defect. */
function unlessBroken(error: unknown): null {
  if (error instanceof TypeError || error instanceof SyntaxError) return null;
  throw error;
}

async function everything({ call }: Client): Promise<TaskData[]> {
  return (await call('/v1/videos/omni-video?pageSize=500')).data as unknown as TaskData[];
}

describe('kill -9 at any moment', () => {
  const KILLS = 6;

  it('loses no accepted task, makes none twice, and tells of every end', () =>
    withReceiver(async (receiver) => {
      const accepted = new Map<string, string>();
      let next = 0;
      for (let round = 0; round < KILLS; round += 1) {
        const { child, client } = await program(receiver.origin);
        const senders = Array.from({ length: 4 }, async () => {
          for (;;) {
            next += 1;
            const externalId = `take-${next}`;
            const body = words({ external_task_id: externalId, callback_url: receiver.origin });
            const answer = await client.create(body).catch(unlessBroken);
            if (answer === null) return;
            expect(answer.code).toBe(0);
            accepted.set(externalId, answer.data.task_id);
          }
        });
        // Any moment will do; nothing below depends on how far it came.
        await wait(60 + 40 * round);
        child.kill('SIGKILL');
        await Promise.all([once(child, 'exit'), ...senders]);
      }

      const { child, client } = await program(receiver.origin);
      const listed = async () => (await everything(client)).filter(({ task_status }) => task_status === 'succeed');
      await expect.poll(async () => (await listed()).length, { timeout: 20_000 }).toBe((await everything(client)).length);
      const tasks = await listed();
      const byExternal = new Map(tasks.map((task) => [task.task_info.external_task_id, task]));
      expect(byExternal.size).toBe(tasks.length);
      for (const [externalId, taskId] of accepted) expect(byExternal.get(externalId)?.task_id).toBe(taskId);
      expect(accepted.size).toBeGreaterThan(0);
      const told = () => new Set(receiver.received.filter(({ body }) => body.task_status === 'succeed').map(({ body }) => body.task_id));
      await expect.poll(() => told().size, { timeout: 20_000 }).toBe(tasks.length);
      expect(await readdir(join(dataDir, 'results'))).toHaveLength(tasks.length);
      child.kill();
      await once(child, 'exit');
    }));
});

describe('a folder in which others were at work', () => {
  it('is opened all the same, with what is whole', async () => {
    const options = { ...QUICK, dataDir };
    const id = await withStandin(options, async ({ create, ended }) => (await ended((await create(words())).data.task_id)).task_id);
    const tasks = join(dataDir, 'tasks');
    await writeFile(join(tasks, '100000000000000000.json'), '{"taskId":"1000');
    await writeFile(join(tasks, '100000000000000001.json'), Buffer.from([0, 255, 254]));
    await writeFile(join(tasks, '100000000000000002.json'), 'null');
    await writeFile(join(tasks, '100000000000000003.json'), '{"taskId":"100000000000000003","status":"succeed"}');
    const moving = { taskId: '100000000000000005', status: 'processing', videoId: 'x', createdAt: 1, updatedAt: 1 };
    const request = { modelName: 'kling-v9', mode: 'std', shots: [], images: [null], elements: [], videos: [] };
    await writeFile(join(tasks, '100000000000000005.json'), JSON.stringify({ ...moving, request }));
    await writeFile(join(tasks, 'notes.txt'), 'mine');
    await writeFile(join(dataDir, 'elements', 'x.json'), '{"taskId":"x","elementId":"x"}');
    await writeFile(join(dataDir, 'callbacks', '100000000000000006.json'), '[null]');
    await mkdir(join(tasks, '100000000000000004.json'));
    await writeFile(join(dataDir, 'account.json'), '{"packId":7}');
    await writeFile(join(dataDir, 'link-secret'), 'short');
    await writeFile(join(dataDir, 'callbacks', `${id}.json`), '[{"torn');
    await writeFile(join(dataDir, 'results', 'holiday.mp4'), 'mine');
    const lines: string[] = [];
    await withStandin({ ...options, log: (line) => lines.push(line) }, async ({ query, create, ended, call }) => {
      expect((await query(id)).data.task_status).toBe('succeed');
      expect((await call('/v1/videos/omni-video')).data).toHaveLength(1);
      await ended((await create(words())).data.task_id);
    });
    expect(lines.filter((line) => line.includes('could not be read and is left alone'))).toHaveLength(8);
    expect(await readdir(tasks)).toHaveLength(9);
    expect(await readdir(join(dataDir, 'results'))).toContain('holiday.mp4');
  });
});
