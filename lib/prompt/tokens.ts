/**
 * Tokens are how a prompt names a reference on the wire, and in text that people copy: `<<<image_2>>>` is the second
 * image of a request (docs/kling-omni.md §3.2). Anything that merely resembles one is plain words.
 */
export type TokenKind = 'image' | 'element' | 'video';

export interface Token {
  readonly kind: TokenKind;
  /** Counted from 1 within its kind. */
  readonly number: number;
}

export interface FoundToken extends Token {
  /** As written: `<<<image_2>>>`. */
  readonly text: string;
  /** Where it begins, in UTF-16 code units. */
  readonly index: number;
}

const TOKEN = /<<<(image|element|video)_([0-9]+)>>>/g;

export function tokenText(kind: TokenKind, number: number): string {
  return `<<<${kind}_${number}>>>`;
}

/** Every token in a text, in order. `<<<image_0>>>` and `<<<image_007>>>` are found too: the wire would read them. */
export function findTokens(text: string): FoundToken[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    kind: match[1] as TokenKind,
    number: Number(match[2]),
    text: match[0],
    index: match.index,
  }));
}
