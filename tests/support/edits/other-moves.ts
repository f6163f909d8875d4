/** Moves of words, references and settings. */
import type { Locator } from '@playwright/test';
import type { EditorPage } from '../editor-page.ts';
import type { Move, Shown } from './move.ts';

export function wordMoves(editor: EditorPage, { kind, references }: Shown, shot: number, other: number, words: string): Move[] {
  const { page } = editor;
  const prompt = kind === 'Storyboard' ? editor.prompt(shot) : page.getByRole('textbox', { name: 'Prompt', exact: true });
  const said = kind === 'Storyboard' ? `shot ${shot}` : kind;
  const at = other % 2 === 0 ? 'ControlOrMeta+End' : 'ControlOrMeta+Home';
  const name = references[other % Math.max(1, references.length)];
  return [
    {
      weight: 8,
      said: `Write “${words}” in ${said}`,
      make: () =>
        prompt
          .focus()
          .then(() => page.keyboard.press(at))
          .then(() => page.keyboard.insertText(words)),
    },
    { weight: 3, said: `Backspace in ${said}`, make: () => prompt.press('Backspace') },
    { weight: 2, said: `Title “${words}”`, make: () => editor.title.fill(words) },
    ...(name === undefined ? [] : [{ weight: 4, said: `Mention ${name} in ${said}`, make: () => mention(editor, prompt, name) }]),
  ];
}

async function mention(editor: EditorPage, prompt: Locator, name: string): Promise<void> {
  await prompt.focus();
  await editor.page.keyboard.press('ControlOrMeta+End');
  // After a space: an @ inside a word is part of that word.
  await editor.page.keyboard.insertText(' ');
  await editor.page.keyboard.type('@');
  await editor.page.getByRole('listbox', { name: 'References' }).getByRole('option', { name, exact: true }).first().click();
}

export function referenceMoves(editor: EditorPage, { references }: Shown, one: number, other: number): Move[] {
  const { page } = editor;
  const name = references[one % Math.max(1, references.length)];
  if (name === undefined) return [];
  const card = editor.reference(name).first();
  const key = other % 2 === 0 ? 'Alt+ArrowLeft' : 'Alt+ArrowRight';
  const newName = `${['Bowl', 'Lantern', '雨伞', 'Tram 🚋'][other % 4]} ${other % 97}`;
  const role = ['Reference', 'First frame', 'End frame'][other % 3] ?? 'Reference';
  return [
    { weight: 4, said: `Rename ${name} to ${newName}`, make: () => card.getByRole('textbox', { name: 'Name' }).fill(newName) },
    {
      weight: 3,
      said: `Move ${name} with ${key}`,
      make: () => card.getByRole('button', { name: `Remove ${name}`, exact: true }).press(key),
    },
    { weight: 3, said: `Role of ${name}: ${role}`, make: () => chooseRole(card, role) },
    { weight: 3, said: `Always send ${name}`, make: () => pressIfThere(card.getByRole('button', { name: 'Always send' })) },
    { weight: references.length > 3 ? 1 : 0, said: `Remove ${name}`, make: () => remove(page, card, name) },
  ];
}

async function chooseRole(card: Locator, role: string): Promise<void> {
  const select = card.getByRole('combobox', { name: 'Role' });
  const usable = await select.locator('option:enabled').allTextContents();
  await select.selectOption(usable.includes(role) ? role : (usable[0] ?? role));
}

/** A frame is always sent, and has no such button. */
async function pressIfThere(button: Locator): Promise<void> {
  if ((await button.count()) > 0) await button.press('Enter');
}

async function remove(page: EditorPage['page'], card: Locator, name: string): Promise<void> {
  await card.getByRole('button', { name: `Remove ${name}`, exact: true }).press('Enter');
  const question = page.getByRole('dialog', { name: `Remove ${name}` });
  if (await question.isVisible()) await question.getByRole('button', { name: 'Remove', exact: true }).click();
}

export function settingMoves(editor: EditorPage, { usable }: Shown, other: number): Move[] {
  const { page } = editor;
  const choose = (label: string, choices: readonly string[]): Move[] => {
    const possible = choices.filter((choice) => usable.has(choice));
    const choice = possible[other % Math.max(1, possible.length)];
    const select = page.getByRole('combobox', { name: label, exact: true });
    return choice === undefined ? [] : [{ weight: 2, said: `${label}: ${choice}`, make: () => select.selectOption(choice) }];
  };
  const kinds = ['Storyboard', 'Auto shots', 'Single'].filter((kind) => usable.has(kind));
  const kind = kinds[other % Math.max(1, kinds.length)];
  return [
    ...choose('Mode', ['Standard 720p', 'Pro 1080p', '4K']),
    ...choose('Aspect ratio', ['16:9', '9:16', '1:1']),
    ...choose('Model', ['Kling 3 Omni', 'Kling O1']),
    ...(kind === undefined
      ? []
      : [{ weight: 3, said: `Kind: ${kind}`, make: () => page.getByRole('radio', { name: kind, exact: true }).press('Space') }]),
    // Nothing is said about a sound that the model cannot make.
    { weight: 1, said: 'Sound', make: () => toggle(page.getByRole('switch', { name: 'Sound', exact: true })) },
  ];
}

async function toggle(control: Locator): Promise<void> {
  if (await control.isEnabled()) await control.click();
}
