import type { Mentionable } from './mentionable.ts';

/**
 * The references that fit what was typed after `@`, best first: a name that begins with it, then one with a word that
 * does, then one that has it anywhere. Within each, tray order. Case and accents do not matter, nor whether words are parted
 * by a space or, as in the name of the file they came from, by a hyphen.
 */
export function matchReferences<Item extends Pick<Mentionable, 'name'>>(items: readonly Item[], typed: string): Item[] {
  const wanted = plain(typed);
  // Separators alone are no name.
  if (wanted === '' && /[-_]/.test(typed)) return [];
  const ranked = items.flatMap((item) => {
    const name = plain(item.name);
    const at = name.indexOf(wanted);
    if (at === -1) return [];
    if (at === 0) return [{ item, rank: 0 }];
    return [{ item, rank: name.includes(` ${wanted}`) ? 1 : 2 }];
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ item }) => item);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[-_]/g, ' ').toLocaleLowerCase('en').trimStart();
}
