import type { Page } from '@playwright/test';
import { type EditorPage, expect, test } from '../support/editor-page.ts';

/** Titles are told apart, since all tests of a run share one list. */
const named = (title: string) => `${title} ${test.info().testId.slice(-6)} ${test.info().retry}`;

async function madeStoryboard(editor: EditorPage, page: Page, title: string, words = 'A lantern is lit.'): Promise<void> {
  await editor.openNew();
  await editor.title.fill(title);
  await editor.write(1, words);
  await editor.saved();
  await page.goto('/');
}
const card = (page: Page, title: string) => page.getByRole('article').filter({ has: page.getByRole('link', { name: title, exact: true }) });
const choose = async (page: Page, title: string, action: string) => {
  await page.getByRole('button', { name: `More for ${title}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
};

test('a storyboard is found again by its title and by the words of its prompts', { tag: '@phone' }, async ({ editor, page }) => {
  const title = named('Kite over Lagos');
  await madeStoryboard(editor, page, title, `The fisherman hums ${title.replace(/\W/g, '')}hum.`);
  const search = page.getByRole('searchbox', { name: 'Find a storyboard' });
  await search.fill(title.slice(0, 16).toLowerCase());
  await expect(card(page, title)).toBeVisible();
  await search.fill(`${title.replace(/\W/g, '')}hum`);
  await expect(card(page, title)).toBeVisible();
  await search.fill('no such words anywhere');
  await expect(page.getByText('No storyboard has “no such words anywhere”')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(editor.title).toHaveValue(title);
});

test('a new storyboard begins with the caret in its first shot', async ({ editor }) => {
  await editor.openNew();
  await expect(editor.prompt(1)).toBeFocused();
});

test('the strip shows each shot as wide as it is long', async ({ editor, page }) => {
  const title = named('To scale');
  await editor.openNew();
  await editor.title.fill(title);
  await page.getByRole('button', { name: 'Add shot', exact: true }).click();
  await editor.setSeconds(1, 6);
  await editor.setSeconds(2, 2);
  await editor.saved();
  await page.goto('/');
  const widths = await card(page, title)
    .locator('[aria-hidden="true"] > div')
    .first()
    .locator('> div')
    .evaluateAll((shots) => shots.map((shot) => shot.getBoundingClientRect().width));
  expect(widths).toHaveLength(2);
  expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 1);
  await expect(card(page, title).getByText('8 s')).toBeVisible();
});

test('a storyboard is renamed where it stands, by keys alone', { tag: '@phone' }, async ({ editor, page }) => {
  const title = named('Before');
  await madeStoryboard(editor, page, title);
  await page.getByRole('button', { name: `More for ${title}` }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('Enter');
  const field = page.getByRole('main').getByRole('textbox', { name: 'Title' });
  await expect(field).toBeFocused();
  await field.fill(`${title} and after`);
  await field.press('Enter');
  await expect(page.getByRole('link', { name: `${title} and after` })).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: `${title} and after` }).click();
  await expect(editor.title).toHaveValue(`${title} and after`);
});

test('Escape leaves a title as it was', async ({ editor, page }) => {
  const title = named('Stays');
  await madeStoryboard(editor, page, title);
  await choose(page, title, 'Rename');
  await page.getByRole('main').getByRole('textbox', { name: 'Title' }).fill('Gone');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
});

test('a storyboard is duplicated', async ({ editor, page }) => {
  const title = named('Original');
  await madeStoryboard(editor, page, title);
  await choose(page, title, 'Duplicate');
  await page.getByRole('link', { name: `${title} (copy)` }).click();
  await expect(editor.prompt(1)).toContainText('A lantern is lit.');
});

test('a deleted storyboard comes back at once, and after a reload', { tag: '@phone' }, async ({ editor, page }) => {
  const title = named('Deleted');
  await madeStoryboard(editor, page, title);
  const address = await page.getByRole('link', { name: title }).getAttribute('href');
  await choose(page, title, 'Delete');
  await expect(card(page, title)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, title)).toBeVisible();

  await choose(page, title, 'Delete');
  await expect(page.getByText(`“${title}” was deleted.`)).toBeVisible();
  await page.goto(address ?? '/');
  await expect(page.getByRole('heading', { name: 'This storyboard was deleted' })).toBeVisible();
  await page.goto('/');
  await expect(card(page, title)).toBeHidden();
  await page.getByRole('button', { name: /^Deleted \(/ }).click();
  await page
    .getByRole('dialog', { name: 'Deleted storyboards' })
    .getByRole('button', { name: `Restore ${title}` })
    .click();
  await expect(card(page, title)).toBeVisible();
  await page.goto(address ?? '/');
  await expect(editor.title).toHaveValue(title);
});

test('the page of a deleted storyboard puts it back', async ({ editor, page }) => {
  const title = named('From its page');
  await madeStoryboard(editor, page, title);
  const address = await page.getByRole('link', { name: title }).getAttribute('href');
  await choose(page, title, 'Delete');
  await expect(page.getByText(`“${title}” was deleted.`)).toBeVisible();
  await page.goto(address ?? '/');
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(editor.title).toHaveValue(title);
});

test('the first page speaks Chinese to a browser that asks for it', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'zh-CN', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '分镜', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('dialog', { name: '导入' }).getByRole('textbox', { name: '要导入的文本' })).toBeVisible();
  await context.close();
});

test('a new storyboard is named in the person’s language, and its name waits to be written over', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'zh-CN', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: '新建分镜' }).click();
  const title = page.getByRole('textbox', { name: '标题' });
  await expect(title).toHaveValue('未命名分镜');
  await title.click();
  await page.keyboard.type('灯');
  await expect(title).toHaveValue('灯');
  // A name that somebody gave is not selected: the caret goes where it was put.
  await title.click({ position: { x: 2, y: 10 } });
  await page.keyboard.press('End');
  await page.keyboard.type('塔');
  await expect(title).toHaveValue('灯塔');
  await context.close();
});

test('a press of Import before the page’s script has arrived is not lost', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page).toHaveURL(/begin=import-anything/);
  await context.close();
});

test('an address that asks for an import opens it', async ({ page }) => {
  await page.goto('/?begin=import-script');
  await page.getByRole('dialog', { name: 'Paste a script' }).getByRole('button', { name: 'Close' }).click();
  await expect(page).toHaveURL(/\/$/);
});
