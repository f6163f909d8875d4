/**
 * Which references a request carries, and under which numbers. Numbers are never stored: they are counted here, in tray
 * order among the references that are sent, whenever someone asks. So no edit can make one point at the wrong picture.
 */
import { mentionedIds } from '#lib/prompt/mention.ts';
import { type Token, tokenText } from '#lib/prompt/tokens.ts';
import type { Reference, Storyboard } from './document.ts';
import { currentPrompts } from './prompts.ts';

export interface SentReference {
  readonly reference: Reference;
  readonly token: Token;
}

export type SentReferences = readonly SentReference[];

/**
 * In tray order: a reference is sent when a prompt of the current kind names it, when it is a frame or a video, or when
 * it is pinned. The others wait in the tray and count for nothing.
 */
export function sentReferences(board: Storyboard): SentReferences {
  const mentioned = new Set(currentPrompts(board).flatMap(({ prompt }) => mentionedIds(prompt)));
  const counts = { image: 0, element: 0, video: 0 };
  return board.references.flatMap((reference) => {
    if (!mentioned.has(reference.id) && !isAlwaysSent(reference)) return [];
    counts[reference.kind] += 1;
    return [{ reference, token: { kind: reference.kind, number: counts[reference.kind] } }];
  });
}

/** Sent even when no prompt names it. */
export function isAlwaysSent(reference: Reference): boolean {
  return reference.pinned || reference.kind === 'video' || (reference.kind === 'image' && reference.role !== 'reference');
}

/** For `toRaw`: the token of a reference that is sent, null for all others. Build it once per board. */
export function tokenOf(board: Storyboard): (referenceId: string) => string | null {
  const tokens = new Map(sentReferences(board).map(({ reference, token }) => [reference.id, tokenText(token.kind, token.number)]));
  return (referenceId) => tokens.get(referenceId) ?? null;
}

/**
 * For `fromRaw`: which reference a token in pasted text means. The sent ones by their numbers, so that text copied from
 * this board comes back as it was; then the waiting ones, counted on in tray order, so that a prompt written elsewhere
 * finds the pictures that were added for it.
 */
export function referenceForToken(board: Storyboard): (token: Token) => string | null {
  const sent = sentReferences(board).map(({ reference }) => reference);
  const inOrder = [...sent, ...board.references.filter((reference) => !sent.includes(reference))];
  return ({ kind, number }) => inOrder.filter((reference) => reference.kind === kind)[number - 1]?.id ?? null;
}
