import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { mentionablesField } from '#components/prompt/code-mirror/mentions.ts';
import { pickerField } from '#components/prompt/code-mirror/picker.ts';

const items = ['Brass bowl', 'Lantern palette', 'Mei'].map((name) => ({ id: name, name, kind: 'image' as const, pictureUrl: null }));

/** Types into a text, one character at a time, as keys do. */
function typed(before: string, keys: string): EditorState {
  let state = EditorState.create({
    doc: before,
    selection: { anchor: before.length },
    extensions: [mentionablesField.init(() => items), pickerField],
  });
  for (const key of keys) {
    const { head } = state.selection.main;
    state = state.update({ changes: { from: head, insert: key }, selection: { anchor: head + 1 }, userEvent: 'input.type' }).state;
  }
  return state;
}
const offered = (state: EditorState) => state.field(pickerField)?.options.map(({ name }) => name) ?? null;

describe('the mention picker', () => {
  it('opens at any @ and narrows as it goes on, through spaces', () => {
    expect(offered(typed('by ', '@'))).toEqual(['Brass bowl', 'Lantern palette', 'Mei']);
    expect(offered(typed('灯笼。', '@m'))).toEqual(['Mei']);
    expect(offered(typed('(', '@l'))).toEqual(['Lantern palette', 'Brass bowl']);
    expect(offered(typed('', '@brass b'))).toEqual(['Brass bowl']);
  });

  it('lets words be words once nothing fits and a space is typed, and never spans lines', () => {
    expect(offered(typed('', '@noon'))).toEqual([]);
    expect(offered(typed('', '@noon '))).toBeNull();
    expect(offered(typed('', '@m\n'))).toBeNull();
  });

  it('closes when the caret leaves', () => {
    const state = typed('a ', '@m');
    expect(offered(state.update({ selection: { anchor: 0 } }).state)).toBeNull();
  });
});
