/** The editor with as much in it as there can be. */
import { expect } from '../editor-page.ts';
import { dialog, openFull, opens, type Place, there } from './screen.ts';

export const fullEditor: Place = {
  name: 'a full storyboard',
  prepare: (editor) => openFull(editor, 'Brass and rain'),
  screens: [
    { name: 'shots', show: (editor) => editor.prompt(3).click(), leave: there },
    { name: 'references', only: 'phone', show: (editor) => editor.showPanel('References'), leave: (editor) => editor.showPanel('Shots') },
    { name: 'takes', only: 'phone', show: (editor) => editor.showPanel('Takes'), leave: (editor) => editor.showPanel('Shots') },
    { name: 'settings', only: 'phone', show: (editor) => editor.showPanel('Settings'), leave: (editor) => editor.showPanel('Shots') },
    {
      name: 'menu of a picture',
      async show(editor) {
        await editor.showPanel('References');
        await editor.reference('Brass bowl').hover();
        await editor.reference('Brass bowl').getByRole('button', { name: 'More for Brass bowl' }).click();
        await expect(editor.page.getByRole('menuitem', { name: 'Crop…' })).toBeVisible();
      },
    },
    {
      name: 'cropping',
      async show(editor) {
        await editor.showPanel('References');
        await editor.reference('Brass bowl').hover();
        await editor.reference('Brass bowl').getByRole('button', { name: 'More for Brass bowl' }).click();
        await editor.page.getByRole('menuitem', { name: 'Crop…' }).click();
        await dialog(editor, 'Crop Brass bowl');
      },
    },
    {
      name: 'removing a picture that is used',
      async show(editor) {
        await editor.showPanel('References');
        await editor.reference('Brass bowl').hover();
        await editor.reference('Brass bowl').getByRole('button', { name: 'Remove Brass bowl' }).click();
        await dialog(editor, 'Remove Brass bowl?');
      },
      async leave(editor) {
        await editor.page.keyboard.press('Escape');
        await editor.showPanel('Shots');
      },
    },
    opens('library', 'From library', 'From library', 'References'),
    opens('price', 'Price', 'Price'),
    opens('request', 'What Kling receives', 'What Kling receives', 'Settings'),
    {
      name: 'mention picker',
      async show(editor) {
        await editor.prompt(3).click();
        await editor.page.keyboard.press('ControlOrMeta+End');
        await editor.page.keyboard.type(' @');
        await expect(editor.page.getByRole('listbox', { name: 'References' })).toBeVisible();
      },
    },
  ],
};
