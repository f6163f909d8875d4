/** The first page, with a storyboard on it. */
import { expect } from '../editor-page.ts';
import { button, openFull, opens, type Place, there } from './screen.ts';

export const home: Place = {
  name: 'home',
  async prepare(editor) {
    await openFull(editor, 'Night market, every word of it');
    await editor.page.goto('/');
    await expect(editor.page.getByRole('link', { name: 'Night market, every word of it' }).first()).toBeVisible();
  },
  screens: [
    { name: 'list', show: there, leave: there },
    {
      name: 'nothing found',
      show: async ({ page }) => {
        await page.getByRole('searchbox', { name: 'Find a storyboard' }).fill('zeppelin over Ulm');
        await expect(page.getByText(/No storyboard has/)).toBeVisible();
      },
      leave: ({ page }) => page.getByRole('searchbox', { name: 'Find a storyboard' }).fill(''),
    },
    {
      name: 'menu of a storyboard',
      show: async ({ page }) => {
        await page
          .getByRole('button', { name: /^More for Night market, every/ })
          .first()
          .click();
        await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
      },
    },
    {
      name: 'renaming',
      show: async ({ page }) => {
        await page
          .getByRole('button', { name: /^More for Night market, every/ })
          .first()
          .click();
        await page.getByRole('menuitem', { name: 'Rename' }).click();
        await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
      },
    },
    {
      name: 'display',
      show: async (editor) => {
        await button(editor, 'Display').click();
        await expect(editor.page.getByRole('radiogroup', { name: 'Theme' })).toBeVisible();
      },
    },
    opens('import', 'Import', 'Import'),
    {
      name: 'a script to correct',
      async show(editor) {
        await editor.page.getByRole('button', { name: /^Paste a script/ }).click();
        await button(editor, 'Use an example').click();
        await button(editor, 'Continue').click();
        await expect(button(editor, 'Make the storyboard')).toBeVisible();
      },
    },
    {
      name: 'deleted',
      async show({ page }) {
        await page
          .getByRole('button', { name: /^More for Night market, every/ })
          .first()
          .click();
        await page.getByRole('menuitem', { name: 'Delete' }).click();
        await expect(page.getByText(/was deleted\. Its takes are kept/)).toBeVisible();
      },
      leave: there,
    },
    opens('deleted storyboards', /^Deleted \(/, 'Deleted storyboards'),
  ],
};
