import { placeName } from '#lib/client/places.ts';

/**
 * Focuses what every card has, its menu: for whoever works by keys, when the button that was pressed goes away with what
 * it did. False: there is no such card.
 */
export function focusCard(referenceId: string): boolean {
  const card = `[data-place="${CSS.escape(placeName({ at: 'reference', referenceId }))}"]`;
  const menu = document.querySelector<HTMLElement>(`${card} [aria-haspopup="menu"]`);
  menu?.focus();
  return menu !== null;
}
