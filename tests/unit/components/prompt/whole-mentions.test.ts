import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedText, viewText } from '#components/prompt/code-mirror/document-text.ts';
import { wholeMentions } from '#components/prompt/code-mirror/whole-mentions.ts';
import { MENTION_CLOSE, MENTION_OPEN, mention, mentionedIds, withoutStrayDelimiters } from '#lib/prompt/mention.ts';

function change(doc: string, { from, to = from, insert }: { from: number; to?: number; insert: string }): string {
  const state = EditorState.create({ doc: viewText(doc), extensions: [wholeMentions] });
  return storedText(state.update({ changes: { from, to, insert: viewText(insert) } }).newDoc);
}

describe('a change to the text', () => {
  it('that takes part of a mention takes all of it', () => {
    expect(change(`a ${mention('ref1')} b`, { from: 4, to: 6, insert: '' })).toBe('a  b');
    expect(change(`a ${mention('ref1')} b`, { from: 7, to: 9, insert: '' })).toBe('a b');
  });

  it('that joins two mentions which begin alike keeps the one that stays', () => {
    const doc = mention('ab') + mention('ac');
    expect(change(doc, { from: 2, to: 6, insert: '' })).toBe(mention('ac'));
  });

  it('that types into a mention replaces it', () => {
    expect(change(mention('ref1'), { from: 3, to: 3, insert: 'x' })).toBe('x');
  });

  it('cannot bring a stray delimiter in', () => {
    expect(change('ab', { from: 1, insert: `${MENTION_OPEN}x` })).toBe('axb');
  });

  it('never leaves half a mention or a mention of something new behind', () => {
    const doc = `one ${mention('r1')}${mention('r2')} two ${mention('r3')}`;
    fc.assert(
      fc.property(
        fc.nat(doc.length),
        fc.nat(doc.length),
        fc.constantFrom('', 'x', MENTION_OPEN, MENTION_CLOSE, `${MENTION_CLOSE}q${MENTION_OPEN}`),
        (a, b, insert) => {
          const after = change(doc, { from: Math.min(a, b), to: Math.max(a, b), insert });
          expect(withoutStrayDelimiters(after)).toBe(after);
          expect(['r1', 'r2', 'r3']).toEqual(expect.arrayContaining(mentionedIds(after)));
        },
      ),
    );
  });
});
