/** Moves of shots, cuts and the total. */
import type { Locator } from '@playwright/test';
import type { EditorPage } from '../editor-page.ts';
import type { Move, Shown } from './move.ts';

export function shotMoves(editor: EditorPage, { usable, seconds }: Shown, shot: number, other: number): Move[] {
  const { page } = editor;
  const press = (weight: number, name: string): Move[] =>
    usable.has(name) ? [{ weight, said: name, make: () => page.getByRole('button', { name, exact: true }).click() }] : [];
  const key = other % 2 === 0 ? 'ArrowUp' : 'ArrowDown';
  return [
    ...press(6, 'Add shot'),
    ...press(3, `Insert a shot after shot ${shot}`),
    ...press(3, `Merge shot ${shot} with next`),
    ...press(5, `Delete shot ${shot}`),
    ...press(4, `Duplicate shot ${shot}`),
    ...press(4, `Split shot ${shot}`),
    {
      weight: 5,
      said: `Move shot ${shot} with ${key}`,
      make: () => page.getByRole('button', { name: `Move shot ${shot}`, exact: true }).press(key),
    },
    {
      weight: 6,
      said: `Shot ${shot} of ${seconds.length}: ${(other % 15) + 1} s`,
      make: () => fillNumber(editor.seconds(shot), (other % 15) + 1),
    },
  ];
}

async function fillNumber(field: Locator, value: number): Promise<void> {
  await field.fill(String(value));
  await field.press('Enter');
}

export function cutMoves(editor: EditorPage, { seconds, total }: Shown, one: number, other: number): Move[] {
  if (seconds.length < 2) return [];
  const number = (one % (seconds.length - 1)) + 1;
  const cut = editor.cut(number);
  const key = (['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'] as const)[other % 6] ?? 'Home';
  const toFraction = (other % 100) / 100;
  return [
    { weight: 6, said: `Cut ${number} with ${key}`, make: () => cut.press(key) },
    { weight: 4, said: `Cut ${number} dragged to ${Math.round(toFraction * total)} s`, make: () => drag(editor, cut, toFraction) },
    { weight: 2, said: `Cut ${number} dragged and taken back`, make: () => drag(editor, cut, toFraction, 'Escape') },
  ];
}

/** Drags a handle to a place on the track, given as a share of its width. */
async function drag(editor: EditorPage, handle: Locator, toFraction: number, key?: string): Promise<void> {
  const { page } = editor;
  // Handles glide to a new place: the pointer is pressed where this one has come to rest.
  await handle.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  const [from, track] = [await handle.boundingBox(), await handle.locator('..').boundingBox()];
  if (!from || !track) throw new Error('The handle is not on screen.');
  const y = from.y + from.height / 2;
  await page.mouse.move(from.x + from.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(track.x + toFraction * track.width, y, { steps: 3 });
  if (key) await page.keyboard.press(key);
  await page.mouse.up();
}

export function timingMoves(editor: EditorPage, { usable }: Shown, other: number): Move[] {
  const { page } = editor;
  const evenOut: Move = { weight: 2, said: 'Even out', make: () => page.getByRole('button', { name: 'Even out' }).click() };
  const end = page.getByRole('slider', { name: 'End of the video', exact: true });
  const key = other % 2 === 0 ? 'ArrowLeft' : 'ArrowRight';
  return [
    { weight: 6, said: `Total ${(other % 15) + 1} s`, make: () => fillNumber(editor.total, (other % 15) + 1) },
    { weight: 2, said: 'Lock total', make: () => page.getByRole('switch', { name: 'Lock total' }).click() },
    ...(usable.has('Even out') ? [evenOut, { weight: 3, said: `End with ${key}`, make: () => end.press(key) }] : []),
  ];
}
