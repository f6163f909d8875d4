import { expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';
import { makeVideo } from '../support/videos.ts';

test('a video file is read, shown by a frame of its own, and becomes a take without any configuration', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await editor.openNew();
  await editor.makeQuick();
  await editor.write(1, 'The same walk, in rain.');
  await editor.addVideo('Slow walk.mp4', await makeVideo({ seconds: 4, colour: [30, 120, 200] }), 'video/mp4');
  const card = editor.reference('Slow walk');
  await expect(card).toContainText('4 s · 24 fps · 720 × 720');
  await expect
    .poll(() => card.locator('img').evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)), { timeout: 30_000 })
    .toBe(720);
  await card.getByRole('switch', { name: 'Keep original sound' }).click();
  await expect(card.getByRole('switch', { name: 'Keep original sound' })).toBeChecked();
  await expect(card.getByRole('combobox', { name: 'Role' })).toHaveValue('feature');
  await expect(editor.generate).toBeEnabled();
  await editor.generate.click();
  await editor.showPanel('Takes');
  await expect(editor.take(1).getByRole('status')).toHaveText('Ready', { timeout: 60_000 });
  expect(page.url()).toContain('/storyboards/');
});

test('Generate does not pay for a take without the video that is still on its way in', async ({ editor, page }) => {
  const arrival = Promise.withResolvers<void>();
  await page.route('**/api/videos**', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await editor.openNew();
  await editor.makeQuick();
  await editor.write(1, 'The same walk, in rain.');
  await editor.addVideo('Slow walk.mp4', await makeVideo({ seconds: 4 }), 'video/mp4');
  await editor.generate.click();
  await expect(page.getByText('Slow walk.mp4 is still being added, and the take would be made without it.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Takes' }).getByRole('group')).toHaveCount(0);
  arrival.resolve();
  await expect(editor.reference('Slow walk')).toBeVisible();
  await editor.generate.click();
  await expect(editor.take(1)).toBeVisible();
});

test('a video that breaks a rule is kept and checked; one of another kind is named and refused', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  // The browser notes every refused upload.
  expectedConsoleErrors.push(/422/);
  await editor.openNew();
  await editor.write(1, 'A lantern.');
  await editor.addVideo('Blink.mov', await makeVideo({ seconds: 1, container: 'mov' }), 'video/quicktime');
  await expect(editor.reference('Blink')).toBeVisible();
  await expect(editor.checks).toContainText(/Blink.*lasts 1 s/s);
  await expect(editor.generate).toBeDisabled();
  await editor.reference('Blink').getByRole('button', { name: 'Remove Blink' }).click();

  await editor.addVideo('Clip.mp4', await makeVideo({ container: 'webm' }), 'video/mp4');
  await expect(page.getByRole('alert').filter({ hasText: 'WebM' })).toContainText('Only MP4 and MOV');
  await editor.references.getByRole('button', { name: 'Dismiss Clip.mp4' }).click();
  await expect(editor.generate).toBeEnabled();
});

test('a video is replaced and keeps its mention, and a role that the kind rules out says why', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addVideo('First.mp4', await makeVideo(), 'video/mp4');
  await editor.write(1, 'Move like ');
  await editor.mention(1, 'First');
  const role = editor.reference('First').getByRole('combobox', { name: 'Role' });
  await expect(role.getByRole('option', { name: /Edit source/ })).toBeDisabled();
  await expect(role.getByRole('option', { name: /Edit source/ })).toHaveText(/Single/);

  await editor.reference('First').getByRole('button', { name: 'More for First' }).click();
  await page.getByRole('menuitem', { name: 'Replace…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace First' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'Second.mp4', mimeType: 'video/mp4', buffer: await makeVideo({ seconds: 5, colour: [10, 10, 90] }) });
  await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(editor.reference('First')).toContainText('5 s');
  await expect(editor.prompt(1)).toContainText('Move like First');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.reference('First')).toContainText('3 s');
});

test('a video by its address is looked at; one in a private network is not, and nothing is lost', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/422/);
  await editor.openNew();
  await editor.write(1, 'A lantern.');
  await editor.references.getByRole('button', { name: 'Add video' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add video' });
  await dialog.getByRole('textbox', { name: 'Video URL' }).fill('clip.mp4');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('https://');
  await dialog.getByRole('textbox', { name: 'Video URL' }).fill('http://169.254.169.254/clip.mp4');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('private network');

  // No such name exists, here or anywhere: the engine may fetch it from elsewhere, so it is added unread.
  await dialog.getByRole('textbox', { name: 'Video URL' }).fill('https://videos.invalid/walk.mp4');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 20_000 });
  await expect(editor.reference('Walk')).toContainText('Length and size not known');
});

test('videos may be dropped beside pictures', async ({ editor, page }) => {
  await editor.openNew();
  const [clip, bowl] = [[...(await makeVideo())], [...(await brassBowl())]];
  await page.evaluate(
    ({ clip, bowl }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(clip)], 'Dropped walk.mp4', { type: 'video/mp4' }));
      transfer.items.add(new File([new Uint8Array(bowl)], 'Dropped bowl.png', { type: 'image/png' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    { clip, bowl },
  );
  await expect(editor.reference('Dropped walk')).toBeVisible();
  await expect(editor.reference('Dropped bowl')).toBeVisible();
});
