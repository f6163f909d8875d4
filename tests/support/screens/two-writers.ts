/** The editor when somebody else has saved the same storyboard. */
import { EditorPage, expect } from '../editor-page.ts';
import { type Place, there } from './screen.ts';

export const twoWriters: Place = {
  name: 'two writers',
  async prepare(editor) {
    await editor.openNew();
    await editor.title.fill('The tide table');
    await editor.write(1, 'A lighthouse keeper reads the tide table.');
    await editor.saved();
    const other = new EditorPage(await editor.page.context().newPage());
    await other.page.goto(editor.page.url());
    await other.write(1, ' The light goes out.');
    await other.saved();
    await other.page.close();
    await editor.title.fill('The tide table, again');
    await expect(editor.page.getByText('Not saved', { exact: true })).toBeVisible();
  },
  screens: [
    { name: 'not saved', show: ({ page }) => expect(page.getByRole('button', { name: 'See the difference' })).toBeVisible(), leave: there },
    {
      name: 'difference',
      async show({ page }) {
        await page.getByRole('button', { name: 'See the difference' }).click();
        await expect(page.getByRole('dialog', { name: 'Two versions' }).getByRole('button', { name: 'Use this version' })).toBeVisible();
      },
    },
  ],
};
