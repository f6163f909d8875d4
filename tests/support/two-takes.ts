/** A storyboard of two shots, 2 s and 1 s, with two takes: the second of other words. */
import { type EditorPage, expect } from './editor-page.ts';

export async function makeTwoTakes(editor: EditorPage): Promise<void> {
  await editor.openNew();
  await editor.title.fill('Lanterns');
  await editor.write(1, 'Red lanterns come on.');
  await editor.page.getByRole('button', { name: 'Add shot' }).click();
  await editor.write(2, 'The lane is empty.');
  await editor.makeQuick();
  await expect.poll(() => editor.planSeconds()).toEqual([2, 1]);
  await generate(editor, 1);
  await editor.showPanel('Shots');
  await editor.prompt(1).click();
  await editor.page.keyboard.press('ControlOrMeta+A');
  await editor.page.keyboard.insertText('Blue lanterns come on.');
  await generate(editor, 2);
}

async function generate(editor: EditorPage, number: number): Promise<void> {
  await expect(editor.checks).toHaveText('Ready');
  await editor.generate.click();
  await editor.showPanel('Takes');
  await expect(editor.take(number).getByRole('status')).toHaveText('Ready', { timeout: 120_000 });
}

/** Opens what can be done with a take, and there one of its ways. */
export async function openWay(editor: EditorPage, number: number, name: 'Compare' | 'One shot again…' | 'Continue…'): Promise<void> {
  await editor.showPanel('Takes');
  await editor
    .take(number)
    .getByRole('button', { name: `More about take ${number}` })
    .press('Enter');
  await editor.page
    .getByRole('dialog', { name: `Take ${number}` })
    .getByRole('button', { name })
    .click();
}
