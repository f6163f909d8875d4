import { describe, expect, it } from 'vitest';
import { matchReferences } from '#components/prompt/match-references.ts';

const items = ['Lantern palette', 'Brass bowl', 'Old lantern', 'Mei', 'Élan', 'Bowline'].map((name) => ({ name }));
const names = (typed: string) => matchReferences(items, typed).map(({ name }) => name);

describe('what is typed after @', () => {
  it('offers everything, in tray order, before a letter is typed', () => {
    expect(names('')).toEqual(items.map(({ name }) => name));
  });

  it('puts names that begin with it first, then names with such a word, then the rest', () => {
    expect(names('lan')).toEqual(['Lantern palette', 'Old lantern', 'Élan']);
    expect(names('bowl')).toEqual(['Bowline', 'Brass bowl']);
  });

  it('goes on through spaces and does not mind case or accents', () => {
    expect(names('brass b')).toEqual(['Brass bowl']);
    expect(names('ELA')).toEqual(['Élan']);
  });

  it('takes the hyphens of a file name for the spaces that its reference was named with', () => {
    expect(names('brass-b')).toEqual(['Brass bowl']);
    expect(matchReferences([{ name: 'key_on_stairs' }], 'key-on')).toHaveLength(1);
  });

  it('offers nothing when nothing fits', () => {
    expect(names('zebra')).toEqual([]);
    expect(names('-')).toEqual([]);
  });
});
