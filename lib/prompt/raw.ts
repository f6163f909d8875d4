/**
 * Between a stored prompt and raw text: what the wire carries and what people copy and paste.
 *
 * Lossless both ways. Stored → raw → stored gives the same prompt when every mention has a token and no words spell a
 * token themselves; raw → stored → raw gives the same text for any text without the two delimiters, which are ours alone.
 * A token can never arise across the seam of words and a mention: it begins with `<` and ends with `>`, and in between
 * it holds neither.
 */
import { MENTION_CLOSE, MENTION_OPEN, mention, promptParts } from './mention.ts';
import { findTokens, type Token, tokenText } from './tokens.ts';

/**
 * Prints a stored prompt as raw text. A mention that has no token (its reference is gone or not sent) leaves nothing
 * behind; `check` lists it, so that no request is compiled from it.
 */
export function toRaw(prompt: string, tokenOf: (referenceId: string) => string | null): string {
  return promptParts(prompt)
    .map((part) => (part.type === 'text' ? part.text : (tokenOf(part.referenceId) ?? '')))
    .join('');
}

/**
 * Reads raw text into a stored prompt: tokens that match a reference become mentions, all others stay words.
 * A number with leading zeros stays words too, since a mention would print it back without them.
 */
export function fromRaw(raw: string, referenceOf: (token: Token) => string | null): string {
  let prompt = '';
  let end = 0;
  for (const token of findTokens(raw)) {
    const referenceId = token.text === tokenText(token.kind, token.number) ? referenceOf(token) : null;
    if (referenceId === null) continue;
    prompt += withoutDelimiters(raw.slice(end, token.index)) + mention(referenceId);
    end = token.index + token.text.length;
  }
  return prompt + withoutDelimiters(raw.slice(end));
}

/** Foreign text may not smuggle a mention in: whatever holds a delimiter from outside loses it. */
export function withoutDelimiters(text: string): string {
  return text.replaceAll(MENTION_OPEN, '').replaceAll(MENTION_CLOSE, '');
}
