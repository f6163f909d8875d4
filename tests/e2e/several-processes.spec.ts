/** The built app as two servers and two workers on one PostgreSQL and one S3, seen by a person whose server dies. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fleet, originOf } from '../chaos/fleet.ts';
import { startScaleOut } from '../chaos/scale-out.ts';
import { type StandinProcess, startStandinProcess } from '../chaos/standin-process.ts';
import { EditorPage, expect, test } from '../support/editor-page.ts';
import { freePort } from '../support/free-port.ts';

let folder: string;
let standin: StandinProcess;
let fleet: Fleet;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(tmpdir(), 'shotboard-e2e-fleet-'));
  const ports = [await freePort(), await freePort()];
  const options = { folder: join(folder, 'standin'), callers: ports.map(originOf), submittedMs: 200, processingMs: 1500 };
  standin = await startStandinProcess({ ...options, kilobytes: 200 });
  fleet = await startScaleOut({ root: process.cwd(), folder, engineUrl: standin.url, ports });
});
test.afterAll(async () => {
  await fleet.stop();
  await standin.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a take that was pressed on one server is watched and served on the other, also after the first has been killed', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const [first = '', second = ''] = fleet.origins;
  const editor = new EditorPage(await browser.newPage({ baseURL: first }));
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await editor.makeQuick();
  await expect(editor.checks).toHaveText('Ready');
  await editor.generate.click();
  await expect(editor.take(1)).toBeVisible();
  const address = new URL(editor.page.url()).pathname;
  const [web] = fleet.processes;
  await web?.killAndRestart();

  const elsewhere = new EditorPage(await browser.newPage({ baseURL: second }));
  await elsewhere.page.goto(address);
  await expect(elsewhere.prompt(1)).toContainText('A lantern is lit.');
  // What the killed server was at is taken over when its lease is over.
  await expect(elsewhere.take(1).getByRole('status')).toHaveText('Ready', { timeout: 150_000 });
  const [task] = await standin.tasks();
  expect(await standin.posts()).toMatchObject({ accepted: 1 });

  const video = `/api/takes/${task?.externalTaskId?.replace('shotboard-', '')}/video`;
  for (const origin of [second, first]) {
    await expect.poll(async () => (await elsewhere.page.request.get(`${origin}/api/health`)).ok(), { timeout: 60_000 }).toBe(true);
    const whole = await elsewhere.page.request.get(`${origin}${video}`);
    expect(
      createHash('sha256')
        .update(await whole.body())
        .digest('hex'),
    ).toBe(task?.digest);
    const part = await elsewhere.page.request.get(`${origin}${video}`, { headers: { range: 'bytes=10-19' } });
    expect([part.status(), await part.body()]).toEqual([206, (await whole.body()).subarray(10, 20)]);
  }
});
