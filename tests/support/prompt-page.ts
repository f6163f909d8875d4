/** What the tests of prompts share: reading a prompt with its chips, the picker, keys and the clipboard. */
import type { Locator, Page } from '@playwright/test';
import { type EditorPage, expect } from './editor-page.ts';
import { brassBowl, lanternPalette } from './pictures.ts';

/** What a prompt holds, its chips in brackets: "steam around [Brass bowl]". */
export async function wordsOf(prompt: Locator): Promise<string> {
  return prompt.evaluate((field) =>
    [...field.childNodes]
      .map((node) =>
        node instanceof HTMLElement ? (node.tagName === 'BR' ? '' : `[${node.getAttribute('aria-label')}]`) : node.textContent,
      )
      .join('')
      .replaceAll('\uFEFF', ''),
  );
}

export async function expectWords(prompt: Locator, expected: string): Promise<void> {
  await expect.poll(() => wordsOf(prompt)).toBe(expected);
}

/** A new storyboard with two pictures in the tray, and its shots in view. */
export async function openWithReferences(editor: EditorPage): Promise<void> {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await expect(editor.reference('Lantern palette')).toBeVisible();
  await editor.showPanel('Shots');
}

/** The mention picker. */
export const list = (page: Page): Locator => page.getByRole('listbox', { name: 'References' });

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
export const copy = (page: Page, text: string): Promise<void> => page.evaluate((words) => navigator.clipboard.writeText(words), text);

/** The texts that a highlight of the browser's marks, in place. */
export const marked = (page: Page, highlight: 'prompt-overflow' | 'prompt-cut'): Promise<string[]> =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), highlight);

/** Text that an input method is still working on: it stands in the field and may change. */
export async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    compose: (text: string) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    commit: (text: string) => session.send('Input.insertText', { text }),
  };
}
