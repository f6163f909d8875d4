/** The editor from the press of Generate to the video. */
import { type EditorPage, expect } from '../editor-page.ts';
import { type Place, there } from './screen.ts';

const WAIT = { timeout: 120_000 };

export const takes: Place = {
  name: 'takes',
  async prepare(editor) {
    await editor.openNew();
    await editor.title.fill('One lantern');
    await editor.write(1, 'A lantern is lit.');
    await editor.makeQuick();
    await editor.saved();
    await editor.generate.click();
    await editor.showPanel('Takes');
  },
  screens: [
    { name: 'under way', show: (editor) => expect(editor.take(1).getByRole('status')).toBeVisible(WAIT), leave: there },
    { name: 'ready', show: (editor) => expect(editor.take(1).getByRole('status')).toHaveText('Ready', WAIT), leave: there },
    {
      name: 'shown',
      show: async (editor) => {
        await editor.page.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name: 'Take 1' }).check();
        await expect(editor.page.getByRole('region', { name: 'Preview' }).locator('video')).toBeVisible();
      },
      leave: there,
    },
    {
      name: 'more about a take',
      show: async (editor) => {
        await editor.take(1).getByRole('button', { name: 'More about take 1' }).click();
        await expect(editor.page.getByRole('dialog', { name: 'Take 1' })).toBeVisible();
      },
    },
    ...(
      [
        ['compared with the plan', 'Compare', 'Compare'],
        ['changed', 'Change it…', 'Change take 1'],
        ['continued', 'Continue…', 'Continue from take 1'],
      ] as const
    ).map(([name, button, title]) => ({
      name,
      show: async (editor: EditorPage) => {
        await editor.take(1).getByRole('button', { name: 'More about take 1' }).click();
        await editor.page.getByRole('dialog', { name: 'Take 1' }).getByRole('button', { name: button }).click();
        const dialog = editor.page.getByRole('dialog', { name: title });
        await expect(dialog.getByText(/What differed|≈ \$/).first()).toBeVisible();
      },
    })),
    {
      name: 'what was spent',
      show: async (editor) => {
        await editor.page.getByRole('button', { name: 'Price', exact: true }).click();
        await editor.page.getByRole('button', { name: 'What was spent' }).click();
        await expect(editor.page.getByRole('combobox', { name: 'Stop at' })).toBeVisible();
      },
    },
  ],
};
