/** The editor with nothing in it yet. */
import { expect } from '../editor-page.ts';
import { button, dialog, opens, type Place, there } from './screen.ts';

export const freshEditor: Place = {
  name: 'a new storyboard',
  prepare: (editor) => editor.openNew(),
  screens: [
    { name: 'fresh', show: there, leave: there },
    {
      name: 'shortcuts',
      only: 'desktop',
      async show(editor) {
        await button(editor, 'Keyboard shortcuts').first().click();
        await dialog(editor, 'Keyboard shortcuts');
      },
    },
    {
      name: 'export menu',
      only: 'desktop',
      async show({ page }) {
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await expect(page.getByRole('menuitem', { name: /Storyboard file/ })).toBeVisible();
      },
    },
    {
      name: 'more',
      only: 'phone',
      async show({ page }) {
        await page.getByRole('button', { name: 'More', exact: true }).click();
        await expect(page.getByRole('radiogroup', { name: 'Theme' })).toBeVisible();
      },
    },
    opens('add image', 'Add image', 'Add image', 'References'),
    opens('add element', 'Add element', 'Add element', 'References'),
    opens('add video', 'Add video', 'Add video', 'References'),
    {
      name: 'camera words',
      async show(editor) {
        await editor.prompt(1).click();
        await button(editor, 'camera').click();
        await dialog(editor, 'Camera');
      },
    },
    {
      name: 'auto shots',
      async show(editor) {
        await editor.showPanel('Settings');
        await editor.page.getByRole('radio', { name: 'Auto shots', exact: true }).check();
        await editor.showPanel('Shots');
        await expect(editor.page.getByRole('textbox', { name: 'Prompt', exact: true })).toBeVisible();
      },
      leave: there,
    },
    {
      name: 'single with O1',
      async show(editor) {
        await editor.showPanel('Settings');
        await editor.page.getByRole('combobox', { name: 'Model', exact: true }).selectOption('Kling O1');
        await expect(editor.page.getByRole('radio', { name: 'Single', exact: true })).toBeChecked();
      },
      leave: there,
    },
  ],
};
