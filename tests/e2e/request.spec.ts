import { expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';

test('the request is there at any time, with its numbers explained and its pictures folded', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.write(1, 'Steam rises over ');
  await editor.mention(1, 'Brass bowl');
  await page.getByRole('button', { name: 'Add shot' }).click();
  const dialog = await editor.openRequest();

  await expect(dialog).toContainText('One thing is still to mend');
  const body = dialog.getByRole('region', { name: 'The request' });
  await expect(body).toContainText('"model_name": "kling-v3-omni"');
  await expect(body).toContainText('Steam rises over <<<image_1>>>');
  await expect(body).toContainText(/"image_url": "\(Brass bowl: [\d.,]+ [kM]B of Base64, folded here\)"/);
  await expect(dialog.getByRole('term')).toHaveText(['image_1']);
  await expect(dialog.getByRole('definition')).toHaveText(['Brass bowl']);

  await dialog.getByRole('tab', { name: 'JSON' }).press('ArrowRight');
  await expect(dialog.getByRole('tab', { name: 'cURL' })).toBeFocused();
  await expect(body).toContainText("curl 'https://api-singapore.klingai.com/v1/videos/omni-video'");
  await expect(body).toContainText('"Authorization: Bearer $KLINGAI_API_KEY"');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'What Kling receives' })).toBeFocused();
});

test('what is shown can be copied', async ({ editor, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.openNew();
  await editor.write(1, 'It’s "dark", costs $5 and `ends`.');
  const dialog = await editor.openRequest();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied).toEqual({
    model_name: 'kling-v3-omni',
    multi_shot: true,
    shot_type: 'customize',
    multi_prompt: [{ index: 1, prompt: 'It’s "dark", costs $5 and `ends`.', duration: '5' }],
    sound: 'off',
    mode: 'pro',
    aspect_ratio: '16:9',
    duration: '5',
  });
});
