import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/editor-page.ts';
import { makeTwoTakes, openWay } from '../support/two-takes.ts';

test('one shot of a take again: the ways there are, with their price, prepared and not generated', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  test.setTimeout(300_000);
  await makeTwoTakes(editor);
  const created: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && created.push(request.url()));
  await openWay(editor, 2, 'One shot again…');
  const dialog = page.getByRole('dialog', { name: 'One shot again' });
  await dialog.getByRole('radiogroup', { name: 'Shot' }).getByRole('radio', { name: '2' }).check();
  const alone = dialog.getByRole('group', { name: 'Shot 2 alone' });
  await expect(alone).toContainText('≈ $0.25');
  await expect(alone).toContainText('The shot has 1 s; no video is shorter than 3 s.');
  await expect(dialog.getByRole('group', { name: 'All again' })).toContainText('3 s');
  await expect(dialog.getByRole('group', { name: 'Edit take 2' })).toContainText('≈ $0.38');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }

  const before = page.url();
  await alone.getByRole('button', { name: 'Prepare: Shot 2 alone' }).click();
  await expect(page).not.toHaveURL(before, { timeout: 30_000 });
  await expect(editor.title).toHaveValue('Lanterns, shot 2 of take 2');
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveText('The lane is empty.');
  await expect(editor.checks).toHaveText('Ready');
  await editor.showPanel('References');
  const frame = editor.reference('Before shot 2');
  await expect(frame.getByRole('combobox', { name: 'Role' })).toHaveValue('first-frame');
  await editor.showPanel('Settings');
  await expect(editor.kind('Single')).toBeChecked();
  await editor.showPanel('Takes');
  await expect(page.getByRole('region', { name: 'Takes' })).toContainText('No takes yet');
});

test('a take is edited, all of it made again, or gone on from, each as a storyboard that is ready', async ({ editor, page }) => {
  test.setTimeout(300_000);
  await makeTwoTakes(editor);
  const origin = page.url();
  const prepare = async (way: 'One shot again…' | 'Continue…', name: string) => {
    await page.goto(origin);
    await openWay(editor, 1, way);
    await page.getByRole('button', { name: `Prepare: ${name}` }).click();
    await expect(page).not.toHaveURL(origin, { timeout: 30_000 });
  };
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true });

  await prepare('One shot again…', 'Edit take 1');
  await expect(editor.title).toHaveValue('Lanterns, take 1 edited');
  await expect(prompt).toHaveText(/^Edit Take 1: change only the part from 0 s to 2 s, .* There: Red lanterns come on\.$/);
  await expect(editor.reference('Take 1').getByRole('combobox', { name: 'Role' })).toHaveValue('base');
  await expect(editor.checks).toHaveText('Ready');

  await prepare('One shot again…', 'All again');
  await expect(editor.title).toHaveValue('Lanterns, again');
  await expect(editor.prompt(1)).toHaveText('Red lanterns come on.');
  await expect(editor.checks).toHaveText('Ready');

  await prepare('Continue…', 'With the take as reference');
  await expect(editor.title).toHaveValue('Lanterns, after take 1');
  await expect(editor.prompt(1)).toHaveText(/^Based on Take 1, generate the next shot: ?$/);
  await expect(editor.reference('Take 1').getByRole('combobox', { name: 'Role' })).toHaveValue('feature');
  await expect(editor.checks).toHaveText('Ready');

  await prepare('Continue…', 'From its last frame');
  await expect(prompt).toHaveText(/^It goes on from Last frame of take 1: ?$/);
  await expect(editor.reference('Last frame of take 1').getByRole('combobox', { name: 'Role' })).toHaveValue('first-frame');
  await expect(editor.checks).toHaveText('Ready');
});

test('a shot that the model cut by itself is chosen by its cuts, and says that it has no words of its own', async ({ editor, page }) => {
  test.setTimeout(300_000);
  await editor.openNew();
  await editor.title.fill('By itself');
  await editor.kind('Auto shots').check();
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).click();
  await page.keyboard.insertText('A harbour at dawn. Gulls over the nets. A boat leaves.');
  await editor.makeQuick();
  await editor.total.fill('6');
  await editor.total.press('Enter');
  await expect(editor.checks).toHaveText('Ready');
  await editor.generate.click();
  await expect(editor.take(1).getByRole('status')).toHaveText('Ready', { timeout: 120_000 });
  await openWay(editor, 1, 'One shot again…');
  const dialog = page.getByRole('dialog', { name: 'One shot again' });
  await dialog.getByRole('radiogroup', { name: 'Shot' }).getByRole('radio', { name: '2' }).check();
  await expect(dialog.getByRole('group', { name: 'Shot 2 alone' })).toContainText('no words belong to this shot alone');
  await expect(dialog.getByRole('group', { name: 'Edit take 1' })).toContainText('you write what is to be different there');
  const before = page.url();
  await dialog.getByRole('button', { name: 'Prepare: Shot 2 alone' }).click();
  await expect(page).not.toHaveURL(before, { timeout: 30_000 });
  await expect(editor.title).toHaveValue('By itself, shot 2 of take 1');
  await expect(editor.reference('Before shot 2').getByRole('combobox', { name: 'Role' })).toHaveValue('first-frame');
  await expect(page.getByRole('textbox', { name: 'Prompt', exact: true })).toHaveText(/^A harbour at dawn\./);
});
