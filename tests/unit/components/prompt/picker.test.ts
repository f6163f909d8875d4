import { describe, expect, it } from 'vitest';
import { chosen, isShown, narrowed, openedByTyping, type Picker, stepped } from '#components/prompt/field/picker.ts';
import { mention } from '#lib/prompt/mention.ts';

const item = (name: string) => ({ id: name.toLowerCase().replace(' ', '-'), name, kind: 'image' as const, pictureUrl: null });
const items = ['Brass bowl', 'Lantern palette', 'Mei'].map(item);

/** Types behind a text, one character at a time, as keys do. */
function typed(before: string, keys: string, references = items): Picker | null {
  let prompt = before;
  let picker: Picker | null = null;
  for (const key of keys) {
    const change = { from: prompt.length, to: prompt.length, insert: key };
    prompt += key;
    picker = openedByTyping(prompt, prompt.length, change, references) ?? (picker && narrowed(picker, prompt, prompt.length, references));
  }
  return picker;
}
const offered = (picker: Picker | null) => (isShown(picker) ? picker.options.map(({ name }) => name) : null);

describe('the mention picker', () => {
  it('opens at an @ and narrows as typing goes on, through spaces', () => {
    expect(offered(typed('by ', '@'))).toEqual(['Brass bowl', 'Lantern palette', 'Mei']);
    expect(offered(typed('(', '@l'))).toEqual(['Lantern palette', 'Brass bowl']);
    expect(offered(typed('', '@brass b'))).toEqual(['Brass bowl']);
    expect(offered(typed('The lantern is lit.', '@Bras'))).toEqual(['Brass bowl']);
    expect(offered(typed(mention('mei'), '@m'))).toEqual(['Mei']);
  });

  it('opens in scripts without spaces and stays away from addresses', () => {
    expect(offered(typed('灯笼', '@m'))).toEqual(['Mei']);
    expect(offered(typed('mei', '@example'))).toBeNull();
    expect(offered(typed('shot 7', '@m'))).toBeNull();
  });

  it('opens when several characters arrive at once', () => {
    expect(openedByTyping('a @br', 5, { from: 0, to: 0, insert: 'a @br' }, items)?.typed).toBe('br');
  });

  it('says that nothing fits, and offers what comes to fit later', () => {
    const waiting = typed('', '@noon');
    expect(offered(waiting)).toEqual([]);
    expect(offered(waiting && narrowed(waiting, '@noon', 5, [...items, item('Noon')]))).toEqual(['Noon']);
  });

  it('lets words be words once nothing fits and a space is typed, and comes back when they fit', () => {
    const waiting = typed('', '@noon h');
    expect(offered(waiting)).toBeNull();
    expect(offered(waiting && narrowed(waiting, '@', 1, items))).toEqual(['Brass bowl', 'Lantern palette', 'Mei']);
  });

  it('ends where the caret leaves, the line ends, or the @ is gone', () => {
    const open = typed('a ', '@m');
    expect(open && narrowed(open, 'a @m', 0, items)).toBeNull();
    expect(open && narrowed(open, 'a @m', null, items)).toBeNull();
    expect(open && narrowed(open, 'a m', 3, items)).toBeNull();
    expect(typed('', '@m\n')).toBeNull();
  });

  it('goes around the ends, and keeps the active option while the same is typed', () => {
    const open = typed('', '@');
    if (!open) throw new Error('It opens.');
    expect(stepped(open, -1).active).toBe(2);
    expect(stepped(stepped(open, -1), 1).active).toBe(0);
    const onMei = stepped(open, -1);
    expect(narrowed(onMei, '@', 1, [item('Anvil'), ...items])?.active).toBe(3);
    expect(narrowed(onMei, '@l', 2, items)?.active).toBe(0);
  });

  it('puts the mention in place of what was typed', () => {
    const open = typed('by ', '@me');
    expect(open && chosen(open, 'mei')).toEqual({ from: 3, to: 6, insert: mention('mei') });
  });
});
