import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';

/** Opens the page anew, with a browser that has no idle moment until `rest`: all that the server has drawn sleeps on. */
async function reloadInHaste(page: Page): Promise<{ rest: () => Promise<void> }> {
  await page.addInitScript(() => {
    const held: IdleRequestCallback[] = [];
    const whenIdle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (task) => held.push(task);
    window.addEventListener('rest', () => {
      window.requestIdleCallback = whenIdle;
      for (const task of held) whenIdle(task);
    });
  });
  await page.reload();
  await page.waitForLoadState('networkidle');
  return { rest: () => page.evaluate(() => void window.dispatchEvent(new Event('rest'))) };
}

test('the page comes alive part by part, and at once for whoever begins to type', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A quiet street at noon.');
  await editor.showPanel('Shots');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.write(2, 'A door opens.');
  await editor.saved();
  const asleep = page.locator('[data-asleep]');

  await test.step('in its idle moments', async () => {
    const { rest } = await reloadInHaste(page);
    await expect(asleep).toHaveCount(1);
    await rest();
    await expect(asleep).toHaveCount(0);
    await expect(editor.prompt(2)).toHaveText('A door opens.');
  });
  await test.step('for the first key, whose letter is kept', async () => {
    const { rest } = await reloadInHaste(page);
    await expect(asleep).toHaveCount(1);
    await editor.prompt(2).focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' A cat looks out.');
    await expect(editor.prompt(2)).toBeFocused();
    await expect(editor.prompt(2)).toHaveText('A door opens. A cat looks out.');
    await expect(asleep).toHaveCount(0);
    await rest();
    await editor.saved();
    await page.reload();
    await expect(editor.prompt(2)).toHaveText('A door opens. A cat looks out.');
  });
  await test.step('for a name, which is kept too', async () => {
    const { rest } = await reloadInHaste(page);
    await expect(asleep).toHaveCount(1);
    await editor.title.fill('Named in haste');
    await rest();
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAccessibleDescription('Undo change title');
    await editor.saved();
    await page.reload();
    await expect(editor.title).toHaveValue('Named in haste');
  });
});
