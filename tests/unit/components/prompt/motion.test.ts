import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionNearMention } from '#components/prompt/field/deletion.ts';
import { characterEdge, wholeMentions, wordEdge } from '#components/prompt/field/motion.ts';
import { mention, withoutStrayDelimiters } from '#lib/prompt/mention.ts';

const bowl = mention('bowl');

describe('the next character and word', () => {
  it('is a mention whole', () => {
    expect(characterEdge(`a${bowl}b`, 1, true)).toBe(1 + bowl.length);
    expect(characterEdge(`a${bowl}b`, 1 + bowl.length, false)).toBe(1);
    expect(wordEdge(`a ${bowl} b`, 1, true)).toBe(2 + bowl.length);
    expect(wordEdge(`a ${bowl} b`, 3 + bowl.length, false)).toBe(2);
  });

  it('is what people see as one character', () => {
    expect(characterEdge('a👨‍👩‍👧b', 1, true)).toBe('a👨‍👩‍👧'.length);
    expect(characterEdge('e\u0301', 2, false)).toBe(0);
  });

  it('ends at a mention that the word touches', () => {
    expect(wordEdge(`steam${bowl}`, 2, true)).toBe(5);
    expect(wordEdge(`${bowl}steam`, bowl.length + 5, false)).toBe(bowl.length);
  });

  it('finds words in scripts without spaces', () => {
    expect(wordEdge('你好世界', 4, false)).toBe(2);
  });

  it('stops at the ends', () => {
    expect(characterEdge('a', 1, true)).toBe(1);
    expect(wordEdge(' ', 1, false)).toBe(0);
  });
});

describe('a deletion near a mention', () => {
  const prompt = `one ${bowl} two`;
  const behind = 4 + bowl.length;
  const at = (offset: number) => ({ from: offset, to: offset });
  const deletion = (inputType: string, selected: { from: number; to: number }, target = selected) =>
    deletionNearMention(prompt, inputType, selected, target);

  it('takes it whole', () => {
    expect(deletion('deleteContentBackward', at(behind), { from: behind - 1, to: behind })).toEqual({ from: 4, to: behind });
    expect(deletion('deleteContentForward', at(4))).toEqual({ from: 4, to: behind });
    expect(deletion('deleteWordBackward', at(behind), { from: 0, to: behind })).toEqual({ from: 4, to: behind });
    expect(deletion('deleteContentBackward', { from: 2, to: 6 })).toEqual({ from: 2, to: behind });
    expect(deletion('deleteSoftLineBackward', at(behind), { from: 0, to: behind })).toEqual({ from: 0, to: behind });
  });

  it('is left to the browser where there are only letters', () => {
    expect(deletion('deleteContentBackward', at(3), { from: 2, to: 3 })).toBeNull();
    expect(deletion('deleteContentForward', { from: 0, to: 3 })).toBeNull();
    expect(deletion('deleteSoftLineForward', at(behind), { from: behind, to: prompt.length })).toBeNull();
  });

  it('takes the letter behind a filler, which the browser would take for one', () => {
    expect(deletion('deleteContentBackward', at(prompt.length), at(prompt.length))).toEqual({ from: prompt.length - 1, to: prompt.length });
  });

  it('never cuts a mention in two', () => {
    fc.assert(
      fc.property(fc.nat(prompt.length), fc.nat(prompt.length), (a, b) => {
        const { from, to } = wholeMentions(prompt, { from: Math.min(a, b), to: Math.max(a, b) });
        const rest = prompt.slice(0, from) + prompt.slice(to);
        expect(withoutStrayDelimiters(rest)).toBe(rest);
      }),
    );
  });
});
