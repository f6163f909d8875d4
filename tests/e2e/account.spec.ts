/** What only an account that charges, or an engine in trouble, brings on the screen. Each test has an app of its own. */
import type { EditorPage } from '../support/editor-page.ts';
import { expect, test } from '../support/own-app.ts';
import { screenFaults } from '../support/screen-faults.ts';

async function openQuick(editor: EditorPage): Promise<void> {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await editor.makeQuick();
  await expect(editor.checks).toHaveText('Ready');
}

test.describe.configure({ timeout: 180_000 });

// Colours that fade in are measured when they are there.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

const NO_UNITS = { on: 'create', kind: 'http', status: 429, code: 1102, message: 'balance not enough', times: 'always' } as const;

test.describe('with one place', () => {
  test.use({ variables: { KLINGAI_CONCURRENCY: '1' }, standinOptions: { dry: true, timing: { submitted: 0, processing: 120_000 } } });

  test('a take that waits is canceled, and nothing of it ever reaches Kling', { tag: '@phone' }, async ({ editor, page, app }) => {
    await openQuick(editor);
    await page.getByRole('button', { name: 'Price', exact: true }).press('Enter');
    const price = page.getByRole('dialog', { name: 'Price' });
    await price.getByRole('radiogroup', { name: 'Takes at once' }).getByRole('radio', { name: '2' }).check();
    await page.keyboard.press('Escape');
    await editor.generate.click();
    await editor.showPanel('Takes');
    const [sent, waiting] = [editor.take(1), editor.take(2)];
    await expect(sent.getByRole('status').first()).toHaveText('Rendering');
    await expect(waiting).toContainText('1st in the queue');
    await expect(sent.getByRole('button', { name: 'Cancel take 1' })).toBeHidden();
    await waiting.getByRole('button', { name: 'Cancel take 2' }).press('Enter');
    await expect(waiting.getByRole('status').first()).toHaveText('Failed');
    await expect(waiting).toContainText('Canceled before it was sent. Nothing is charged.');
    expect(await screenFaults(page)).toEqual([]);
    await page.reload();
    await editor.showPanel('Takes');
    await expect(waiting.getByRole('button', { name: 'Retry take 2' })).toBeVisible();
    expect(Object.values(app.standin.stats().creates)).toEqual([{ posts: 1, accepted: 1 }]);
  });
});

test('trouble with the account is told before anything is generated, and passes by itself', { tag: '@phone' }, async ({
  editor,
  page,
  app,
}) => {
  app.standin.script([NO_UNITS]);
  await openQuick(editor);
  const first = page.url();
  await editor.generate.click();
  await editor.showPanel('Takes');
  const takes = page.getByRole('region', { name: 'Takes' });
  await expect(takes.getByRole('alert')).toContainText('The Kling account has no units left');
  await expect(editor.take(1).getByRole('status').first()).toHaveText('Waiting');

  await openQuick(editor);
  await expect(editor.generate).toHaveAccessibleDescription(/no units left/);
  await editor.showPanel('Takes');
  await expect(takes.getByRole('alert')).toContainText('A take that is made now waits until this is over');
  expect(await screenFaults(page)).toEqual([]);

  app.standin.script([]);
  await page.goto(first);
  await editor.showPanel('Takes');
  await expect(editor.take(1).getByRole('status').first()).toHaveText('Ready', { timeout: 90_000 });
  await expect(takes.getByRole('alert')).toHaveText('');
  expect(Object.values(app.standin.stats().creates).map(({ accepted }) => accepted)).toEqual([1]);
});

test('what is dear is asked about first, and a No makes nothing', { tag: '@phone' }, async ({ editor, page, app }) => {
  await openQuick(editor);
  await editor.showPanel('Settings');
  await editor.total.fill('15');
  await editor.total.press('Enter');
  await editor.mode.selectOption('4K');
  await editor.generate.click();
  const question = page.getByRole('dialog', { name: /\$/ });
  await expect(question).toBeVisible();
  expect(await screenFaults(page)).toEqual([]);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  expect(app.standin.stats().creates).toEqual({});
});

test('a take that was refused says why, in the engine’s own words', { tag: '@phone' }, async ({ editor, page, app }) => {
  app.standin.script([{ on: 'create', kind: 'http', status: 400, code: 1301, message: 'The prompt holds a forbidden word' }]);
  await openQuick(editor);
  await editor.generate.click();
  await editor.showPanel('Takes');
  await expect(editor.take(1)).toContainText('The prompt holds a forbidden word');
  await expect(editor.take(1).getByRole('status').first()).toHaveText('Failed');
  expect(await screenFaults(page)).toEqual([]);
});

test('a home without a storyboard is as good as a full one', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'New storyboard' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Storyboards' })).toBeVisible();
  expect(await screenFaults(page)).toEqual([]);
});

test.describe('on a broken database', () => {
  test.use({ startsWith: 'a broken take' });

  test('a page that cannot be made says so, with a number for the log and a way on', { tag: '@phone' }, async ({
    page,
    expectedConsoleErrors,
  }) => {
    expectedConsoleErrors.push(/500|Server Components render|Minified React error/);
    await page.goto('/storyboards/broken');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(await screenFaults(page)).toEqual([]);
  });
});
