import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPromptParts, mention, mentionedIds, promptParts, withoutStrayDelimiters } from '#lib/prompt/mention.ts';
import { fromRaw, toRaw } from '#lib/prompt/raw.ts';
import { findTokens, type Token, tokenText } from '#lib/prompt/tokens.ts';

/** Three images, two elements and a video, each with its token. */
const TOKENS: Readonly<Record<string, Token>> = {
  lantern: { kind: 'image', number: 1 },
  bowl: { kind: 'image', number: 2 },
  alley: { kind: 'image', number: 12 },
  mei: { kind: 'element', number: 1 },
  vendor: { kind: 'element', number: 2 },
  clip: { kind: 'video', number: 1 },
};
const tokenOf = (id: string) => {
  const token = TOKENS[id];
  return token ? tokenText(token.kind, token.number) : null;
};
const referenceOf = ({ kind, number }: Token) =>
  Object.keys(TOKENS).find((id) => TOKENS[id]?.kind === kind && TOKENS[id]?.number === number) ?? null;

/** Text made to look like tokens, half tokens and their seams. */
const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '<<<', '>>>', '>', 'image_', 'element_1', '<<<image_', '1>>>', '<<<video_9>>>', '0', '\n', '😀'),
      fc.string(),
    ),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));
const plainWords = trickyText.filter((text) => withoutStrayDelimiters(text) === text && findTokens(text).length === 0);
const knownMention = fc.constantFrom(...Object.keys(TOKENS)).map(mention);

describe('raw text', () => {
  it('prints each mention as its token', () => {
    expect(toRaw(`A bowl, ${mention('bowl')}, held by ${mention('mei')}.`, tokenOf)).toBe(
      'A bowl, <<<image_2>>>, held by <<<element_1>>>.',
    );
  });

  it('reads tokens that match a reference as mentions and leaves the rest as words', () => {
    expect(fromRaw('<<<image_1>>> beside <<<image_7>>> and <<image_1>>', referenceOf)).toBe(
      `${mention('lantern')} beside <<<image_7>>> and <<image_1>>`,
    );
  });

  it('leaves a number with leading zeros as words, since it would be printed back without them', () => {
    expect(fromRaw('<<<image_01>>>', referenceOf)).toBe('<<<image_01>>>');
  });

  it('finds a token inside more brackets than it needs', () => {
    expect(fromRaw('<<<<image_1>>>>', referenceOf)).toBe(`<${mention('lantern')}>`);
  });

  it('leaves nothing behind for a mention whose reference is gone', () => {
    expect(toRaw(`one ${mention('gone')}two`, tokenOf)).toBe('one two');
  });

  it('does not let foreign text smuggle a mention in', () => {
    expect(mentionedIds(fromRaw(`look ${mention('bowl')}`, referenceOf))).toEqual([]);
  });

  it('comes back unchanged through raw text, whatever words stand around the mentions', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(knownMention, plainWords), { maxLength: 10 }), (pieces) => {
        const prompt = pieces.join('');
        // Two neighbouring pieces of words may spell a token together; then reading it as one is right.
        fc.pre(promptParts(prompt).every((part) => part.type === 'mention' || findTokens(part.text).length === 0));
        expect(fromRaw(toRaw(prompt, tokenOf), referenceOf)).toBe(prompt);
      }),
      { numRuns: 500 },
    );
  });

  it('prints back exactly the text that was pasted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(trickyText, fc.constantFrom('<<<image_1>>>', '<<<element_2>>>', '<<<video_1>>>', '<<<image_002>>>')), {
          maxLength: 10,
        }),
        (pieces) => {
          const raw = pieces.join('');
          fc.pre(!/[\uFDD0\uFDD1]/.test(raw));
          expect(toRaw(fromRaw(raw, referenceOf), tokenOf)).toBe(raw);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('holds no tokens on the wire but those of the mentions and those spelt in words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(knownMention, trickyText.map(withoutStrayDelimiters)), { maxLength: 10 }), (pieces) => {
        const prompt = withoutStrayDelimiters(pieces.join(''));
        const expected = promptParts(prompt).flatMap((part) =>
          part.type === 'mention' ? [tokenOf(part.referenceId)] : findTokens(part.text).map(({ text }) => text),
        );
        expect(findTokens(toRaw(prompt, tokenOf)).map(({ text }) => text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a stored prompt', () => {
  it('is the sum of its parts, whatever it holds', () => {
    const anything = fc
      .array(fc.oneof(fc.constantFrom('\uFDD0', '\uFDD1', 'a', 'bowl', '-', mention('x')), fc.string()))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(anything, (prompt) => {
        expect(joinPromptParts(promptParts(prompt))).toBe(prompt);
        const clean = withoutStrayDelimiters(prompt);
        expect(withoutStrayDelimiters(clean)).toBe(clean);
        expect(mentionedIds(clean)).toEqual(mentionedIds(prompt));
      }),
    );
  });
});
