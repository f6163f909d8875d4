/** What a screen is, and the ways to one that many share. */
import { type EditorPage, expect } from '../editor-page.ts';
import { fullBoard, uploadPictures } from '../full-board.ts';

export interface Screen {
  readonly name: string;
  /** Only there, where the state exists on one of the two sizes alone. */
  readonly only?: 'desktop' | 'phone';
  /** From the state that `prepare` made. */
  show(editor: EditorPage): Promise<unknown>;
  /** Back to that state; without it Escape is pressed, which closes whatever is open. */
  leave?(editor: EditorPage): Promise<unknown>;
}

/** Screens that are reached from one place, which is made once. */
export interface Place {
  readonly name: string;
  prepare(editor: EditorPage): Promise<unknown>;
  readonly screens: readonly Screen[];
}

export const there = (): Promise<void> => Promise.resolve();
export const button = (editor: EditorPage, name: string | RegExp) =>
  editor.page.getByRole('button', { name, exact: typeof name === 'string' });
export const dialog = (editor: EditorPage, name: string | RegExp) => expect(editor.page.getByRole('dialog', { name })).toBeVisible();

/** A dialog that a press of one button opens. */
export function opens(name: string, pressed: string | RegExp, title: string | RegExp, panel?: 'References' | 'Settings'): Screen {
  return {
    name,
    async show(editor) {
      if (panel) await editor.showPanel(panel);
      await button(editor, pressed).first().click();
      await dialog(editor, title);
    },
    async leave(editor) {
      await editor.page.keyboard.press('Escape');
      await expect(editor.page.getByRole('dialog', { name: title })).toBeHidden();
      await editor.showPanel('Shots');
    },
  };
}

export async function openFull(editor: EditorPage, title: string): Promise<void> {
  const pictures = await uploadPictures(editor.page.request);
  await editor.openStoryboard(fullBoard(pictures, title));
  await expect(editor.shots).toHaveCount(6);
  await editor.saved();
}
