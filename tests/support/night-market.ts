import { type EditorPage, expect } from './editor-page.ts';
import { brassBowl, lanternPalette } from './pictures.ts';

/** The storyboard of the main job: five shots, two pictures, mentions in three shots. */
export const NIGHT_MARKET = {
  title: 'Night market, last lantern',
  seconds: [2, 3, 2, 3, 2],
  totalSeconds: 12,
  cutSeconds: [2, 5, 7, 10],
} as const;

/** Composes it in a new storyboard, as a person would. */
export async function composeNightMarket(editor: EditorPage): Promise<void> {
  await editor.openNew();
  await editor.title.fill(NIGHT_MARKET.title);
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await expect(editor.reference('Brass bowl')).toContainText('not used yet');
  await expect(editor.reference('Lantern palette')).toContainText('not used yet');
  for (let count = 2; count <= NIGHT_MARKET.seconds.length; count += 1) {
    await editor.page.getByRole('button', { name: 'Add shot' }).click();
    await expect(editor.shots).toHaveCount(count);
  }
  for (const [index, seconds] of NIGHT_MARKET.seconds.entries()) await editor.setSeconds(index + 1, seconds);
  await expect(editor.total).toHaveValue(String(NIGHT_MARKET.totalSeconds));

  await editor.write(1, 'Wide crane shot over a rain-slick night market at dusk. Lanterns flicker on one by one, palette of ');
  await editor.mention(1, 'Lantern palette');
  await editor.write(2, 'A girl in a yellow raincoat weaves through the crowd towards camera, handheld follow, shallow focus.');
  await editor.write(3, 'Macro: dumpling steam curls around ');
  await editor.mention(3, 'Brass bowl');
  await editor.write(4, 'She stops at a puddle. In her reflection the sky glows like ');
  await editor.mention(4, 'Lantern palette');
  await editor.write(5, 'Push in on her eyes as the lanterns go out behind her.');
  await expect(editor.reference('Lantern palette')).toContainText('shots 1, 4');
  await editor.saved();
  await expect(editor.generate).toBeEnabled();
}
