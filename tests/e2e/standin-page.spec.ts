/** The stand-in's own page, in a browser. It needs nothing of the app: each test starts a stand-in for itself. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';
import { createStandin, type Standin } from '#lib/standin/standin.ts';

interface Running {
  readonly url: string;
  readonly standin: Standin;
  /** Sends a request for a video; gives the task's id. */
  readonly create: (body?: Readonly<Record<string, unknown>>) => Promise<string>;
}

const test = base.extend<{ running: Running }>({
  running: async ({ page }, use) => {
    const standin = createStandin({ dry: true, timing: { submitted: 0, processing: 0 } });
    const { url } = await standin.listen();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    const create = async (body: Readonly<Record<string, unknown>> = {}): Promise<string> => {
      const settings = { model_name: 'kling-v3-omni', mode: 'std', aspect_ratio: '16:9', duration: '5', prompt: 'Rain on a tin roof' };
      const headers = { authorization: 'Bearer standin-key', 'content-type': 'application/json' };
      const answer = await fetch(`${url}/v1/videos/omni-video`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...settings, ...body }),
      });
      const { data } = (await answer.json()) as { data: { task_id: string } };
      return data.task_id;
    };
    await use({ url, standin, create });
    await standin.close();
    // A page whose stand-in is gone may say so; a policy broken or a script failed is a defect.
    expect(complaints.filter((text) => !/ERR_CONNECTION_REFUSED|status of 400/.test(text))).toEqual([]);
  },
});

const SHOTS = [1, 2, 3].map((index) => ({ index, prompt: `Shot ${index}, slow pan`, duration: '2' }));

test('shows a new task by itself, with its request, its answer and its video', { tag: '@phone' }, async ({ page, running }) => {
  await page.goto(running.url);
  await expect(page.getByText('No task yet')).toBeVisible();
  const id = await running.create({ prompt: '<b>Rain</b> on a tin roof', external_task_id: 'rain-1' });
  await expect(page.getByRole('heading', { name: `Task ${id}` })).toBeVisible();
  await expect(page.getByRole('link', { name: /succeed.*<b>Rain<\/b> on a tin roof.*rain-1/s })).toBeVisible();
  await expect(page.locator('#task-request')).toContainText('"external_task_id": "rain-1"');
  await expect(page.locator('#task-answer')).toContainText('"task_status": "succeed"');
  const seconds = await page.locator('video').evaluate(
    (video: HTMLVideoElement) =>
      new Promise<number>((resolve) => {
        if (video.duration > 0) resolve(video.duration);
        else video.addEventListener('loadedmetadata', () => resolve(video.duration));
      }),
  );
  expect(seconds).toBeCloseTo(5, 1);
});

test('keeps a chosen task, the keyboard’s place and a playing video while new tasks arrive', async ({ page, running }) => {
  const first = await running.create({ multi_shot: true, shot_type: 'customize', prompt: '', multi_prompt: SHOTS, duration: '6' });
  await page.goto(running.url);
  await page.getByRole('link', { name: first }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Shots' }).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('link', { name: first }).focus();
  const second = await running.create();
  await expect(page.getByRole('link', { name: second })).toBeVisible();
  await expect(page.getByRole('heading', { name: `Task ${first}` })).toBeVisible();
  await expect(page.getByRole('link', { name: first })).toBeFocused();

  await page.goto(running.url);
  await page.locator('video').evaluate((video: HTMLVideoElement) => {
    video.loop = true;
    video.muted = true;
    return video.play();
  });
  const third = await running.create();
  // The list goes on, the video that plays stays.
  await expect(page.getByRole('link', { name: third })).toBeVisible();
  await expect(page.getByRole('heading', { name: `Task ${second}` })).toBeVisible();
});

test('plays scenarios and plans faults, by keyboard too, and says what is wrong with a fault', { tag: '@phone' }, async ({
  page,
  running,
}) => {
  await page.goto(running.url);
  await page.getByRole('button', { name: /^Out of units/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Out of units/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: /^Out of units/ })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('Playing: Out of units.');
  await expect(page.locator('#fault-list')).toContainText('an error 1102');

  await page.getByText('Plan some by hand').click();
  const field = page.getByLabel('A fault, or a list of them, as JSON');
  await field.fill('{"on":"create","kind":"explode"}');
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('faults[0] needs "kind"');
  await field.fill('[{"on":"query","kind":"drop","times":3}]');
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(page.locator('#fault-list')).toContainText('no answer, the connection closes · 3 ×');
  await page.getByRole('button', { name: 'Take all back' }).click();
  await expect(page.locator('#fault-list')).toContainText('every call is answered as it should be');
});

test('says when the stand-in is gone', async ({ page, running }) => {
  await page.goto(running.url);
  await running.standin.close();
  await expect(page.getByRole('status')).toContainText('does not answer');
});

test('axe objects to nothing on the stand-in’s page, and nothing is wider than the screen', { tag: '@phone' }, async ({
  page,
  running,
}) => {
  await running.create({
    multi_shot: true,
    shot_type: 'customize',
    prompt: '',
    multi_prompt: SHOTS,
    duration: '6',
    external_task_id: 'x'.repeat(60),
  });
  running.standin.script([{ on: 'task', kind: 'fail' }]);
  await running.create({ prompt: 'x'.repeat(2000) });
  running.standin.play('chaos');
  for (const path of ['/', `/?task=${'x'.repeat(60)}`]) {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(running.url + path);
      await page.getByText('Plan some by hand').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html.slice(0, 200)}`))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    }
  }
});
