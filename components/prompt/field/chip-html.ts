/**
 * Chips and prompts as HTML, for the page as the server sends it and for the field alike: one description, so that the
 * field takes over what is already there. Names and words come from people; everything is escaped.
 */
import { CHIP_ICON, CHIP_PICTURE, chipClassName, chipIcon } from '../chip-look.ts';
import type { ChipSources } from '../mentionable.ts';
import { drawnPieces } from './pieces.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);
}

/** A mention as people see it: one picture and one name, one thing to the caret and to a screen reader. */
export function chipHtml(referenceId: string, { items, missingName }: ChipSources): string {
  const shown = items.find(({ id }) => id === referenceId);
  const name = escaped(shown?.name ?? missingName);
  const kind = shown?.kind ?? null;
  const picture = shown?.pictureUrl
    ? `<span class="${CHIP_PICTURE}" style="background-image:url(${escaped(JSON.stringify(shown.pictureUrl))})"></span>`
    : `<i aria-hidden="true" class="${CHIP_ICON}" data-icon="${chipIcon(kind).glyph}"></i>`;
  return `<span class="${chipClassName(kind)}" contenteditable="false" dir="auto" data-reference-id="${escaped(referenceId)}" role="img" aria-label="${name}">${picture}${name}</span>`;
}

/** All that stands in the field. */
export function promptHtml(prompt: string, chips: ChipSources): string {
  return drawnPieces(prompt)
    .map((piece) => {
      if (piece.type === 'break') return '<br>';
      return piece.type === 'text' ? escaped(piece.text) : chipHtml(piece.referenceId, chips);
    })
    .join('');
}
