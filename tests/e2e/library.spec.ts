import { expect, test } from '../support/editor-page.ts';
import { paintPicture } from '../support/pictures.ts';

/** Its own colours, since all tests share one library. */
const picture = (seed: string) => paintPicture({ width: 640, height: 480, colours: [seed, '#101018'], format: 'png' });

test('what one storyboard brought is added to another, and says who uses it', { tag: '@phone' }, async ({ editor, page }, info) => {
  const name = `Copper pot ${info.project.name}`;
  const bytes = await picture(info.project.name === 'phone' ? '#b87333' : '#b87334');
  await editor.openNew();
  await editor.title.fill(`First kitchen ${info.project.name}`);
  await editor.addImage(`${name}.png`, bytes, 'image/png');
  await expect(editor.reference(name)).toBeVisible();
  await editor.saved();

  await editor.openNew();
  await editor.showPanel('References');
  await editor.references.getByRole('button', { name: 'From library' }).click();
  const dialog = page.getByRole('dialog', { name: 'From library' });
  await dialog.getByRole('searchbox', { name: 'Search the library' }).fill(name);
  const pot = dialog.getByRole('checkbox', { name });
  await expect(pot).toHaveAccessibleDescription(`used by First kitchen ${info.project.name}`);
  await expect(dialog.getByRole('button', { name: `Delete ${name}` })).toHaveCount(0);
  await pot.check();
  await dialog.getByRole('button', { name: 'Add 1' }).click();
  await expect(dialog).toBeHidden();
  await expect(editor.reference(name)).toBeVisible();
});

test('a file that nobody uses is deleted after a question, and one that is used again meanwhile is kept', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  // The refusal is noted by the browser.
  expectedConsoleErrors.push(/409/);
  await editor.openNew();
  await editor.addImage('Lonely cup.png', await picture('#5577aa'), 'image/png');
  await editor.references.getByRole('button', { name: 'Remove Lonely cup' }).click();
  await editor.saved();
  const open = async () => {
    await editor.references.getByRole('button', { name: 'From library' }).click();
    const dialog = page.getByRole('dialog', { name: 'From library' });
    await dialog.getByRole('searchbox', { name: 'Search the library' }).fill('Lonely cup');
    return dialog;
  };
  const library = await open();
  await library.getByRole('button', { name: 'Delete Lonely cup' }).click();
  const question = page.getByRole('dialog', { name: 'Delete Lonely cup?' });
  await expect(question).toContainText('for good');
  // It has only just come in: a save that names it might be on its way.
  await question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(question.getByRole('alert')).toContainText('a moment ago');
  await expect(async () => {
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(question).toBeHidden({ timeout: 1500 });
  }).toPass({ timeout: 30_000 });
  await expect(library).toContainText('Nothing matches.');
  // Undo brings the reference back, but not its file: that is told once it is named, not after Generate.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  expectedConsoleErrors.push(/404/);
  await editor.write(1, 'Steam over ');
  await editor.mention(1, 'Lonely cup');
  await expect(editor.checks).toContainText('not stored in this installation');
});
