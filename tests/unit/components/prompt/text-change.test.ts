import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionRanges, offsetAfter, textChange } from '#components/prompt/text-change.ts';
import { joinPromptParts, mention, type PromptPart } from '#lib/prompt/mention.ts';

const part: fc.Arbitrary<PromptPart> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: fc.constantFrom('a', 'aa', ' b', '😀', '😁', '\n') }),
  fc.record({ type: fc.constant('mention' as const), referenceId: fc.constantFrom('ab', 'ac', 'abc') }),
);
const prompt = fc.array(part, { maxLength: 8 }).map(joinPromptParts);

describe('the change between two prompts', () => {
  it('is nothing when they are the same', () => {
    expect(textChange('a', 'a')).toBeNull();
  });

  it('touches only what differs', () => {
    expect(textChange('a lamp at dusk', 'a big lamp at dusk')).toEqual({ from: 2, to: 2, insert: 'big ' });
    expect(textChange('one two three', 'one three')).toEqual({ from: 5, to: 9, insert: '' });
  });

  it('replaces a mention whole, even when another begins alike', () => {
    expect(textChange(`x ${mention('ab')} y`, `x ${mention('ac')} y`)).toEqual({ from: 2, to: 6, insert: mention('ac') });
  });

  it('always leads from the one to the other and never cuts a mention or a character in half', () => {
    fc.assert(
      fc.property(prompt, prompt, (before, after) => {
        const change = textChange(before, after);
        if (!change) {
          expect(before).toBe(after);
          return;
        }
        expect(before.slice(0, change.from) + change.insert + before.slice(change.to)).toBe(after);
        for (const { from, to } of mentionRanges(before)) {
          expect(from < change.from && change.from < to).toBe(false);
          expect(from < change.to && change.to < to).toBe(false);
        }
        expect(change.insert.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('an offset after a change', () => {
  it('stays with the words around it', () => {
    const change = textChange('one three', 'one two three');
    if (!change) throw new Error('They differ.');
    expect(offsetAfter(change, 2)).toBe(2);
    expect(offsetAfter(change, 9)).toBe(13);
  });

  it('is behind what came in at its place', () => {
    expect(offsetAfter({ from: 3, to: 3, insert: 'xy' }, 3)).toBe(5);
  });

  it('keeps its side of what was replaced', () => {
    const change = { from: 2, to: 6, insert: 'x' };
    expect([2, 4, 6].map((offset) => offsetAfter(change, offset))).toEqual([2, 3, 3]);
  });
});
