import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { chances, chooseMove, movesFrom, readShown } from '../support/edits/random-edits.ts';
import { paintPicture } from '../support/pictures.ts';

const EDITS = 500;
/** Chosen anew for every run; a failure prints it, and with it the same edits are made again. */
const seed = Number(process.env['RANDOM_EDITS_SEED'] ?? Date.now() % 2 ** 31);

// A move that waits for something that does not come is said at once.
test.use({ actionTimeout: 5_000 });

/** The document itself, as anyone can take it away. */
async function storyboardFile(editor: EditorPage): Promise<unknown> {
  const [download] = await Promise.all([editor.page.waitForEvent('download'), editor.exportStoryboardFile()]);
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
}

async function pressUntilUsedUp(editor: EditorPage, name: 'Undo' | 'Redo'): Promise<number> {
  const button = editor.page.getByRole('button', { name, exact: true });
  let presses = 0;
  // A step that is used up says so; far more steps than edits would be a step that does nothing.
  while ((await button.getAttribute('aria-disabled')) !== 'true' && presses < EDITS * 3) {
    await button.press('Enter');
    presses += 1;
  }
  return presses;
}

test(`after each of ${EDITS} random edits the shots fill the total; undone they leave the first document, redone the last`, async ({
  editor,
}) => {
  test.setTimeout(420_000);
  await editor.openNew();
  for (const [name, glow] of [
    ['Brass bowl', '#f3d27a'],
    ['Lantern', '#e9a24a'],
    ['Raincoat', '#f5e27b'],
    ['Puddle', '#7ea7d8'],
  ] as const) {
    await editor.addImage(
      `${name}.png`,
      await paintPicture({ width: 640, height: 480, colours: [glow, '#111'], format: 'png' }),
      'image/png',
    );
    await expect(editor.reference(name)).toBeVisible();
  }
  await editor.saved();
  // A fresh page has a history of its own.
  const first = await storyboardFile(editor);
  const stepsBefore = await pressUntilUsedUp(editor, 'Undo');
  await pressUntilUsedUp(editor, 'Redo');
  expect(await storyboardFile(editor)).toEqual(first);

  const said: string[] = [];
  await test.step(`seed ${seed}`, async () => {
    console.log(`random edits: RANDOM_EDITS_SEED=${seed}`);
    try {
      for (const chance of fc.sample(chances, { seed, numRuns: EDITS })) {
        const move = chooseMove(movesFrom(editor, await readShown(editor), chance), chance.which);
        said.push(move.said);
        await move.make();
        const { kind, seconds, total } = await readShown(editor);
        expect(total, 'the total is within its bounds').toBeGreaterThanOrEqual(3);
        expect(total).toBeLessThanOrEqual(15);
        if (kind === 'Storyboard')
          expect(
            seconds.reduce((sum, each) => sum + each, 0),
            `${seconds} fill the total`,
          ).toBe(total);
      }
    } catch (error) {
      console.log(`seed ${seed}, the edits until then:\n${said.map((each, index) => `${index + 1}. ${each}`).join('\n')}`);
      throw error;
    }
  });

  const last = await storyboardFile(editor);
  const undone = await pressUntilUsedUp(editor, 'Undo');
  expect(undone, 'steps that were taken back').toBeGreaterThan(EDITS / 2);
  for (let step = 0; step < stepsBefore; step += 1) await editor.page.getByRole('button', { name: 'Redo', exact: true }).press('Enter');
  expect(await storyboardFile(editor), 'all undone').toEqual(first);
  await pressUntilUsedUp(editor, 'Redo');
  expect(await storyboardFile(editor), 'all redone').toEqual(last);
});
