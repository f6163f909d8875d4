import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';
import { brassBowl, lanternPalette } from '../support/pictures.ts';

const SCRIPT = `# The last lantern

Shot 1 (3s): A lantern is lit.
Shot 2: Its maker leans in and blows on the wick until the flame stands still.
Shot 3 (2s): Smoke.`;

async function openImport(page: Page, button = 'Import') {
  await page.goto('/');
  await page.getByRole('main').getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Text to import' })).toBeFocused();
  return dialog;
}

test('a script becomes shots, is corrected, and only then a storyboard', { tag: '@phone' }, async ({ editor, page }) => {
  const dialog = await openImport(page, 'Paste a script');
  await dialog.getByRole('textbox', { name: 'Text to import' }).fill(SCRIPT);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Storyboard title' })).toHaveValue('The last lantern');
  await expect(dialog.getByRole('spinbutton', { name: 'Seconds of shot 1' })).toHaveValue('3');
  await expect(dialog.getByRole('spinbutton', { name: 'Seconds of shot 3' })).toHaveValue('2');
  await dialog.getByRole('textbox', { name: 'Words of shot 3' }).fill('Smoke rises.');
  await dialog.getByRole('spinbutton', { name: 'Total of the import' }).fill('12');
  await dialog.getByRole('spinbutton', { name: 'Total of the import' }).press('Enter');
  await dialog.getByRole('button', { name: 'Merge shot 1 with the next' }).click();
  await dialog.getByRole('button', { name: 'Make the storyboard' }).click();
  await page.waitForURL(/\/storyboards\//);

  await expect(editor.title).toHaveValue('The last lantern');
  await expect(editor.shots).toHaveCount(2);
  await expect(editor.prompt(2)).toContainText('Smoke rises.');
  expect((await editor.planSeconds()).reduce((sum, each) => sum + each, 0)).toBe(12);
});

test('more beats than shots are joined, and what belongs to no shot is shown', async ({ page }) => {
  const dialog = await openImport(page);
  const beats = Array.from({ length: 9 }, (_, index) => `${index + 1}. Beat number ${index + 1}.`).join('\n');
  await dialog.getByRole('textbox', { name: 'Text to import' }).fill(`Shot on film.\n${beats}`);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('region', { name: 'To know' })).toContainText('9 beats were joined into 6 shots');
  await dialog.getByText('1 line is in no shot').click();
  await expect(dialog.getByText('Shot on film.')).toBeVisible();
});

test('a screenplay in Fountain is told apart', async ({ page }) => {
  const dialog = await openImport(page);
  await dialog.getByRole('textbox', { name: 'Text to import' }).fill('INT. WORKSHOP - NIGHT\n\nA bowl glows.\n\nMARA\nIt is lit.\n');
  await expect(dialog.getByRole('combobox', { name: 'Read as' })).toContainText('Fountain screenplay');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Words of shot 1' })).toHaveValue('INT. WORKSHOP - NIGHT. A bowl glows.');
  await expect(dialog.getByRole('region', { name: 'To know' })).toContainText('MARA');
});

test('a cURL command with a picture inside becomes a storyboard with that picture', { tag: '@phone' }, async ({ editor, page }) => {
  const picture = (await brassBowl()).toString('base64');
  const body = {
    model_name: 'kling-v3-omni',
    prompt: 'The bowl of <<<image_1>>> turns slowly.',
    image_list: [{ image_url: picture }],
    aspect_ratio: '1:1',
    duration: '5',
    negative_prompt: 'rain',
  };
  const command = `curl --location 'https://api-singapore.klingai.com/v1/videos/omni-video' \\\n  --header 'Authorization: Bearer xxx' \\\n  --data '${JSON.stringify(body)}'`;
  const dialog = await openImport(page);
  await dialog.locator('input[type=file]').setInputFiles({ name: 'request.sh', mimeType: 'text/plain', buffer: Buffer.from(command) });
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Words of the prompt' })).toHaveValue('The bowl of <<<image_1>>> turns slowly.');
  await expect(dialog.getByRole('region', { name: 'To know' })).toContainText('negative_prompt');
  await dialog.getByRole('button', { name: 'Make the storyboard' }).click();
  await page.waitForURL(/\/storyboards\//);
  await expect(editor.title).toHaveValue('Imported request');
  await editor.showPanel('Settings');
  await expect(page.getByRole('radio', { name: 'Single' })).toBeChecked();
  await editor.showPanel('References');
  await expect(editor.reference('Image 1')).toBeVisible();
});

test('a mention that is half deleted and typed again still means its own picture', async ({ page }) => {
  const words = '<<<image_1>>> meets <<<image_2>>>.';
  const pictures = [await brassBowl(), await lanternPalette()].map((picture) => ({ image_url: picture.toString('base64') }));
  const request = { model_name: 'kling-v3-omni', prompt: words, image_list: pictures, aspect_ratio: '1:1', duration: '5' };
  const dialog = await openImport(page);
  await dialog.getByRole('textbox', { name: 'Text to import' }).fill(JSON.stringify(request));
  await dialog.getByRole('button', { name: 'Continue' }).click();
  const field = dialog.getByRole('textbox', { name: 'Words of the prompt' });
  await expect(field).toHaveValue(words);
  await field.press('ControlOrMeta+Home');
  for (let sign = 0; sign < '<<<image_1>>>'.length; sign += 1) await field.press('ArrowRight');
  await field.press('Backspace');
  await expect(field).toHaveValue('<<<image_1>> meets <<<image_2>>>.');
  await page.keyboard.type('>');
  await expect(field).toHaveValue(words);
  await dialog.getByRole('button', { name: 'Make the storyboard' }).click();
  await page.waitForURL(/\/storyboards\//);
  const prompt = page.getByRole('textbox', { name: 'Prompt', exact: true });
  await expect(prompt.getByRole('img')).toHaveCount(2);
  await expect(prompt.getByRole('img').first()).toHaveAccessibleName('Image 1');
  await expect(prompt.getByRole('img').last()).toHaveAccessibleName('Image 2');
});

test('text that cannot be read is kept, with the reason', async ({ page, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/422/);
  const dialog = await openImport(page);
  const field = dialog.getByRole('textbox', { name: 'Text to import' });
  for (const [text, reason] of [
    ['{"prompt": "half', /not whole JSON/],
    ['curl https://api -d @body.json', /from a file/],
    ['{"version": 99, "shots": []}', /newer/i],
    ['{"prompt": "a", "mode": "best"}', /mode/],
  ] as const) {
    await field.fill(text);
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await expect(dialog.getByRole('alert')).toContainText(reason);
    await expect(field).toHaveValue(text);
  }
});

test('inside an editor an import replaces everything as one step, and Undo brings it back', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.title.fill('Mine');
  await editor.write(1, 'What was here.');
  await editor.saved();
  await editor.openExport();
  await page.getByRole('menuitem', { name: /Import/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const text = dialog.getByRole('textbox', { name: 'Text to import' });
  // A file dropped into the dialog is meant for it, and is no picture for the storyboard behind it.
  await text.evaluate((field) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['INT. QUAY - DAWN'], 'scene.fountain'));
    field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(text).toHaveValue('INT. QUAY - DAWN');
  await text.fill(SCRIPT);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Replace this storyboard' }).click();
  await expect(editor.references.getByText('scene.fountain')).toHaveCount(0);
  await expect(editor.shots).toHaveCount(3);
  await expect(editor.title).toHaveValue('The last lantern');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.shots).toHaveCount(1);
  await expect(editor.prompt(1)).toContainText('What was here.');
  await expect(editor.title).toHaveValue('Mine');
});

test('a storyboard leaves as a file and comes back from it; a picture that is not here is told', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  // What is not here cannot be shown either.
  expectedConsoleErrors.push(/404/);
  await editor.openNew();
  await editor.title.fill('There and back');
  await editor.write(1, 'A lantern is lit.');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.mention(1, 'Brass bowl');
  await editor.saved();
  await editor.openExport();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Storyboard file/ }).click()]);
  const stream = await download.createReadStream();
  const text = (await stream.toArray()).map((chunk) => String(chunk)).join('');

  const dialog = await openImport(page);
  await dialog.getByRole('textbox', { name: 'Text to import' }).fill(text);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Make the storyboard' }).click();
  await page.waitForURL(/\/storyboards\//);
  await expect(editor.title).toHaveValue('There and back');
  await expect(editor.prompt(1)).toContainText('A lantern is lit.');

  const again = await openImport(page);
  // The same storyboard, as it would come from another installation.
  await again
    .getByRole('textbox', { name: 'Text to import' })
    .fill(text.replace(/"fileId": "[0-9a-f]{64}"/, `"fileId": "${'e'.repeat(64)}"`));
  await again.getByRole('button', { name: 'Continue' }).click();
  await expect(again.getByRole('region', { name: 'To know' })).toContainText('“Brass bowl”');
  await again.getByRole('button', { name: 'Make the storyboard' }).click();
  await page.waitForURL(/\/storyboards\//);
  await expect(editor.checks).toContainText('not stored in this installation');
  await expect(editor.generate).toBeDisabled();
});
