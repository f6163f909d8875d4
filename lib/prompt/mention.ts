/**
 * How a prompt stores a mention: the reference's id between two Unicode noncharacters. Unicode sets U+FDD0 and U+FDD1
 * aside for a program's own use, so no text that a person can type or paste legitimately holds them, and words can
 * never be mistaken for a mention. The numbers people see on the wire (`<<<image_2>>>`) are computed from ids when a
 * request is compiled; they are never stored, so no edit can make one point at the wrong picture.
 */
export const MENTION_OPEN = '\uFDD0';
export const MENTION_CLOSE = '\uFDD1';

const MENTION = /\uFDD0([A-Za-z0-9_-]{1,32})\uFDD1/g;
const STRAY_DELIMITERS = /\uFDD0(?![A-Za-z0-9_-]{1,32}\uFDD1)|(?<!\uFDD0[A-Za-z0-9_-]{1,32})\uFDD1/g;

export type PromptPart = { readonly type: 'text'; readonly text: string } | { readonly type: 'mention'; readonly referenceId: string };

/** The stored form of one mention. */
export function mention(referenceId: string): string {
  return `${MENTION_OPEN}${referenceId}${MENTION_CLOSE}`;
}

/**
 * Splits a stored prompt into words and mentions. Joining the parts again gives the same prompt.
 *
 * The prompts read last are remembered: a key pressed in one of six is followed by a dozen readers that split all six,
 * and five of them are what they were.
 */
export function promptParts(prompt: string): readonly PromptPart[] {
  const known = readLast.get(prompt);
  if (known) return known;
  const parts = split(prompt);
  readLast.set(prompt, parts);
  const [oldest] = readLast.keys();
  if (readLast.size > REMEMBERED && oldest !== undefined) readLast.delete(oldest);
  return parts;
}

const REMEMBERED = 24;
const readLast = new Map<string, readonly PromptPart[]>();

function split(prompt: string): PromptPart[] {
  const parts: PromptPart[] = [];
  let end = 0;
  for (const match of prompt.matchAll(MENTION)) {
    if (match.index > end) parts.push({ type: 'text', text: prompt.slice(end, match.index) });
    parts.push({ type: 'mention', referenceId: match[1] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < prompt.length) parts.push({ type: 'text', text: prompt.slice(end) });
  return parts;
}

export function joinPromptParts(parts: readonly PromptPart[]): string {
  return parts.map((part) => (part.type === 'text' ? part.text : mention(part.referenceId))).join('');
}

/** Removes delimiters that belong to no mention: they are ours alone and carry no meaning in anyone's text. */
export function withoutStrayDelimiters(prompt: string): string {
  return prompt.replace(STRAY_DELIMITERS, '');
}

/** The ids a prompt names, each once, in the order of their first appearance. */
export function mentionedIds(prompt: string): string[] {
  return [...new Set(promptParts(prompt).flatMap((part) => (part.type === 'mention' ? [part.referenceId] : [])))];
}
