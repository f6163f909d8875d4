/**
 * Every way of editing that the interface has, as moves that chance can choose from: what is there now decides which
 * moves there are, and each is made by role and name, as a person would.
 */
import fc from 'fast-check';
import type { EditorPage } from '../editor-page.ts';
import type { Chance, Move, Shown } from './move.ts';
import { referenceMoves, settingMoves, wordMoves } from './other-moves.ts';
import { cutMoves, shotMoves, timingMoves } from './timing-moves.ts';

const WORDS = [
  'Rain. ',
  'a lantern 🏮 ',
  '夜市的灯笼亮了。',
  '👩‍👩‍👧 waves ',
  'naïve café ',
  '\u{1F1EF}\u{1F1F5} train ',
  'dusk, ',
  '雨停了 ',
] as const;

export const chances: fc.Arbitrary<Chance> = fc.record({
  which: fc.nat({ max: 1_000_000 }),
  one: fc.nat({ max: 1_000_000 }),
  other: fc.nat({ max: 1_000_000 }),
  words: fc.constantFrom(...WORDS),
});

export function readShown(editor: EditorPage): Promise<Shown> {
  return editor.page
    .evaluate(() => {
      const shown = (element: Element) => element.checkVisibility();
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(shown);
      const numberIn = (element: Element) => Number(element.getAttribute('aria-valuenow'));
      const named = (pattern: RegExp) => all('[role=spinbutton]').filter((each) => pattern.test(each.getAttribute('aria-label') ?? ''));
      const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent.trim();
      const buttons = all('button:enabled:not([aria-disabled=true])').map(nameOf);
      const radios = all('[role=radiogroup][aria-label=Kind] input:enabled:not(:checked)').map(
        (radio) => radio.parentElement?.textContent ?? '',
      );
      const options = [...document.querySelectorAll('option:enabled')].map((option) => option.textContent);
      return {
        kind: document.querySelector('[role=radiogroup][aria-label=Kind] input:checked')?.parentElement?.textContent ?? '',
        seconds: named(/^Shot \d seconds$/).map(numberIn),
        total: numberIn(named(/^Total seconds$/)[0] ?? document.body),
        references: [...document.querySelectorAll<HTMLInputElement>('[aria-label=References] input[aria-label=Name]')].map(
          ({ value }) => value,
        ),
        usable: [...buttons, ...radios, ...options],
      };
    })
    .then(({ usable, ...rest }) => ({ ...rest, usable: new Set(usable) }));
}

/** The moves there are now. */
export function movesFrom(editor: EditorPage, shown: Shown, { one, other, words }: Chance): Move[] {
  const isBoard = shown.kind === 'Storyboard';
  const shot = shown.seconds.length === 0 ? 0 : (one % shown.seconds.length) + 1;
  return [
    ...(isBoard ? [...shotMoves(editor, shown, shot, other), ...cutMoves(editor, shown, one, other)] : []),
    ...timingMoves(editor, shown, other),
    ...wordMoves(editor, shown, shot, other, words),
    ...referenceMoves(editor, shown, one, other),
    ...settingMoves(editor, shown, other),
  ];
}

/** The move that a number falls on. */
export function chooseMove(moves: readonly Move[], which: number): Move {
  let left = which % moves.reduce((sum, { weight }) => sum + weight, 0);
  for (const move of moves) {
    left -= move.weight;
    if (left < 0) return move;
  }
  throw new Error('There is always a move.');
}
