/**
 * The stand-in with ten thousand tasks: creating them, asking for one and for a page while they are all there, the memory it
 * takes, and how long it takes to come back after a kill. It renders nothing here; it writes everything down.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const TASKS = Number(process.argv[2] ?? 10_000);
const SENDERS = 16;
const QUESTIONS = 500;
const MAIN = new URL('../../lib/standin/main.ts', import.meta.url);
const PATH = '/v1/videos/omni-video';
const HEADERS = { authorization: 'Bearer standin-key', 'content-type': 'application/json' };
const folder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));

async function start(): Promise<{ child: ChildProcess; url: string; seconds: number }> {
  const begun = performance.now();
  const args = ['--port', '0', '--dry', '--quiet', '--data', folder, '--submitted-ms', '0', '--processing-ms', '0'];
  const child = fork(MAIN, args, { execArgv: [], silent: true });
  const [message] = (await once(child, 'message')) as [{ url: string }];
  return { child, url: message.url, seconds: (performance.now() - begun) / 1000 };
}

/** A storyboard of six shots with full prompts: about the largest body without pictures. */
const body = (index: number): string =>
  JSON.stringify({
    ...{ model_name: 'kling-v3-omni', multi_shot: true, shot_type: 'customize', prompt: '', mode: 'pro', sound: 'on' },
    ...{ aspect_ratio: '16:9', duration: '15', external_task_id: `bench-${index}` },
    multi_prompt: [2, 3, 3, 3, 3, 1].map((seconds, shot) => ({
      ...{ index: shot + 1, duration: String(seconds) },
      prompt: `Shot ${shot + 1}. ${'Lanterns flicker on over a rain-slick market. '.repeat(10)}`.slice(0, 500),
    })),
  });

async function timed(call: () => Promise<Response>): Promise<number> {
  const begun = performance.now();
  const response = await call();
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return performance.now() - begun;
}

const quantile = (times: readonly number[], share: number): number =>
  Number(([...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0).toFixed(1));
const both = (times: readonly number[]) => ({ medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99) });

const status = async (url: string) =>
  (await (await fetch(`${url}/standin/status`)).json()) as { tasks: Record<string, number>; memory: { residentMegabytes: number } };

try {
  const first = await start();
  const creates: number[] = [];
  let next = 0;
  const begun = performance.now();
  const send = async (): Promise<void> => {
    for (let index = next++; index < TASKS; index = next++)
      creates.push(await timed(() => fetch(first.url + PATH, { method: 'POST', headers: HEADERS, body: body(index) })));
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
  const createSeconds = (performance.now() - begun) / 1000;
  while ((await status(first.url)).tasks['succeed'] !== TASKS) await wait(200);
  const doneSeconds = (performance.now() - begun) / 1000;

  const ask = async (path: (index: number) => string): Promise<number[]> => {
    const times: number[] = [];
    for (let index = 0; index < QUESTIONS; index += 1) times.push(await timed(() => fetch(first.url + path(index), { headers: HEADERS })));
    return times;
  };
  const query = await ask((index) => `${PATH}/bench-${(index * 7919) % TASKS}`);
  const list = await ask((index) => `${PATH}?pageNum=${(index % 300) + 1}&pageSize=30`);
  const longList = await ask((index) => `${PATH}?pageNum=${(index % 20) + 1}&pageSize=500`);
  const { memory } = await status(first.url);
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await start();
  const { tasks, memory: memoryAfter } = await status(second.url);
  if (tasks['succeed'] !== TASKS) throw new Error(`${tasks['succeed']} of ${TASKS} tasks came back`);
  const create = await timed(() => fetch(second.url + PATH, { method: 'POST', headers: HEADERS, body: body(TASKS) }));
  second.child.kill();
  await once(second.child, 'exit');

  const result = {
    bench: 'standin',
    ...{ tasks: TASKS, createsPerSecond: Math.round(TASKS / createSeconds), create: both(creates), doneSeconds: Math.round(doneSeconds) },
    ...{ query: both(query), listOf30: both(list), listOf500: both(longList) },
    residentMegabytes: memory.residentMegabytes,
    afterKill: {
      startSeconds: Number(second.seconds.toFixed(2)),
      residentMegabytes: memoryAfter.residentMegabytes,
      createMs: Number(create.toFixed(1)),
    },
    emptyStartSeconds: Number(first.seconds.toFixed(2)),
  };
  console.log(JSON.stringify(result));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
