/** The editor with rules broken. */
import { expect } from '../editor-page.ts';
import { paintPicture } from '../pictures.ts';
import { button, type Place, there } from './screen.ts';

export const brokenEditor: Place = {
  name: 'a storyboard with something to mend',
  async prepare(editor) {
    await editor.openNew();
    await editor.write(1, `${'The lanterns flicker on one by one. '.repeat(15)}<<<image_4>>>`);
    await editor.addImage(
      'Ribbon.png',
      await paintPicture({ width: 2000, height: 300, colours: ['#fff', '#000'], format: 'png' }),
      'image/png',
    );
    await expect(editor.page.getByRole('group', { name: 'Ribbon' })).toBeVisible();
    await editor.mention(1, 'Ribbon');
    await button(editor, 'Add shot').click();
  },
  screens: [
    {
      name: 'issues',
      async show(editor) {
        await expect(editor.generate).toBeDisabled();
        await expect(editor.checks).toContainText('2.5');
      },
      leave: there,
    },
    {
      name: 'issues under the pointer',
      only: 'desktop',
      show: (editor) => editor.checks.getByRole('button', { name: /to mend before this can be generated/ }).hover(),
      leave: there,
    },
    { name: 'a picture to crop', only: 'phone', show: (editor) => editor.showPanel('References'), leave: there },
  ],
};
