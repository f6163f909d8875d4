import { expect, test } from '../support/editor-page.ts';

test('what is written survives a reload', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.title.fill('The tide table');
  await editor.write(1, 'A lighthouse keeper reads the tide table.');
  await editor.saved();
  await page.reload();
  await expect(editor.title).toHaveValue('The tide table');
  await expect(editor.prompt(1)).toContainText('A lighthouse keeper reads the tide table.');
});

test('work goes on without the server, says so, and is kept once the server is back', async ({ editor, page, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/net::ERR_|Failed to fetch/);
  await editor.openNew();
  await editor.saved();
  await editor.loseActions();
  await editor.write(1, 'Written while the server was away.');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await page.unroute('**/storyboards/**');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(editor.prompt(1)).toContainText('Written while the server was away.');
});

test('a network that comes back is used at once, and what was written meanwhile is there after a reload', async ({
  editor,
  page,
  context,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/net::ERR_|Failed to fetch/);
  await editor.openNew();
  await editor.saved();
  await context.setOffline(true);
  await editor.write(1, 'Written without a network.');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'kept in this browser' })).toBeVisible();
  await context.setOffline(false);
  // Sooner than the next try, which by now would wait longer.
  await editor.saved();
  await page.reload();
  await expect(editor.prompt(1)).toContainText('Written without a network.');
});

test('what could not be saved before the page was closed is back in the next, and says so', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/net::ERR_|Failed to fetch/);
  await editor.openNew();
  await editor.saved();
  await editor.loseActions();
  await editor.write(1, 'Never saved.');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(editor.prompt(1)).toContainText('Never saved.');
  await expect(page.getByRole('status').filter({ hasText: 'could not be saved last time' })).toBeVisible();
  await page.unroute('**/storyboards/**');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a reload while a save is under way asks nobody to choose between two versions of their own', async ({ editor, page }) => {
  await editor.openNew();
  await editor.saved();
  // The server takes it, and the page is left before it has heard so.
  const taken = Promise.withResolvers<void>();
  await page.route('**/storyboards/**', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    taken.resolve();
  });
  await editor.write(1, 'First words.');
  await taken.promise;
  await editor.write(1, ' And more.');
  await page.unroute('**/storyboards/**');
  await page.reload();
  await expect(editor.prompt(1)).toContainText('First words. And more.');
  await editor.saved();
  await page.reload();
  await expect(editor.prompt(1)).toContainText('First words. And more.');
});

test('a second tab leaves alone what the first is still typing, and puts it back only once that is gone', async ({
  editor,
  page,
  context,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/net::ERR_|Failed to fetch/);
  await editor.openNew();
  await editor.saved();
  const address = page.url();
  await editor.loseActions();
  await editor.title.fill('Being typed');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  const second = await context.newPage();
  await second.goto(address);
  const title = second.getByRole('textbox', { name: 'Title' });
  await second.getByRole('textbox', { name: 'Shot 1 prompt' }).fill('Its own words.');
  await expect(second.getByText('Saved', { exact: true })).toBeVisible();
  await expect(title).not.toHaveValue('Being typed');
  await expect(editor.title).toHaveValue('Being typed');
  await page.close();
  // What the first kept was based on an older revision by now: a person decides.
  await expect(second.getByRole('button', { name: 'See the difference' })).toBeVisible();
});

test('Generate without a server says that nothing was made and nothing is charged', async ({ editor, page, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/net::ERR_|Failed to fetch/);
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await editor.saved();
  await editor.loseActions();
  await editor.title.fill('Not yet saved');
  await editor.generate.click();
  await expect(page.getByRole('status').filter({ hasText: 'No take was made, and nothing is charged.' })).toBeVisible();
});

test('a save never overwrites a newer one unseen', async ({ editor, page }) => {
  await editor.openNew();
  await editor.saved();
  const other = await editor.beside();
  await other.title.fill('From the other tab');
  await other.saved();

  await editor.title.fill('From this tab');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await other.page.reload();
  await expect(other.title).toHaveValue('From the other tab');
});

test('undo and redo walk through words and gestures', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'First words.');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await expect(editor.shots).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.shots).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.prompt(1)).not.toContainText('First words.');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(editor.prompt(1)).toContainText('First words.');
});

test('a take goes on while the page is closed, and the page asks nothing at rest', async ({ editor, page, context }) => {
  test.setTimeout(180_000);
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await editor.makeQuick();
  await editor.saved();
  await editor.generate.click();
  await expect(editor.take(1).getByRole('status')).toBeVisible();
  const address = page.url();
  await page.close();

  const later = await context.newPage();
  await later.goto(address);
  const status = later.getByRole('region', { name: 'Takes' }).getByRole('group', { name: 'Take 1', exact: true }).getByRole('status');
  await expect(status).toHaveText('Ready', { timeout: 120_000 });
  // A take that was just announced is still looked at, and the page waits to hear of that, too.
  const takes = `/api${new URL(address).pathname}/takes`;
  await expect.poll(async () => (await (await later.request.get(takes)).json())[0].isLookedAt, { timeout: 60_000 }).toBe(true);
  await later.reload();
  await expect(status).toHaveText('Ready');
  await later.waitForLoadState('networkidle');

  const requests: string[] = [];
  // The still of the take that has just become ready is fetched once; asking how takes stand is what has to stop.
  later.on('request', (request) => !request.url().endsWith('/video') && requests.push(request.url()));
  // As long as two questions about a moving take would be held.
  await later.clock.install();
  await later.clock.fastForward(10_000);
  expect(requests).toEqual([]);
});

test('two presses of Generate make one take', async ({ editor, page }) => {
  test.setTimeout(180_000);
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await editor.makeQuick();
  await editor.saved();
  await editor.generate.dblclick();
  await expect(editor.take(1)).toBeVisible();
  await expect(editor.take(1).getByRole('status')).toHaveText('Ready', { timeout: 120_000 });
  await page.reload();
  await expect(page.getByRole('region', { name: 'Takes' }).getByRole('group')).toHaveCount(1);
});

test('a page whose script has not arrived takes no press that it would lose', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.saved();
  const held = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  const addShot = page.getByRole('button', { name: 'Add shot' });
  await page.reload({ waitUntil: 'commit' });
  await expect(addShot).toBeVisible();
  await expect(addShot.click({ trial: true, timeout: 1000 })).rejects.toThrow('Timeout');
  held.resolve();
  await addShot.click();
  await expect(editor.shots).toHaveCount(2);
});
