import { LIMITS } from '#lib/kling/limits.ts';
import { mentionedIds } from '#lib/prompt/mention.ts';
import { plainText } from '#lib/prompt/plain-text.ts';
import { check } from '#lib/storyboard/check.ts';
import type { Delivery } from '#lib/storyboard/delivery.ts';
import type { Reference, Storyboard } from '#lib/storyboard/document.ts';
import { pictureAddress, posterAddress } from '#lib/storyboard/images/picture-address.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { isAlwaysSent } from '#lib/storyboard/sent-references.ts';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';

/** The part of a card that follows from the document alone. */
export type DocumentSummary = Pick<StoryboardSummary, 'title' | 'kind' | 'totalSeconds' | 'shots' | 'issueCount'>;

export function summarize(board: Storyboard, delivery: Delivery): DocumentSummary {
  return {
    title: board.title,
    kind: board.kind,
    totalSeconds: board.totalSeconds,
    shots: shotsOf({ ...board, references: board.references.filter((each) => isHere(each, delivery)) }),
    // Words not written yet are a draft, nothing to mend.
    issueCount: check(board, LIMITS[board.settings.model], delivery).filter(({ code }) => code !== 'prompt-empty').length,
  };
}

/** Of a file that is not stored here there is nothing to show. */
function isHere(reference: Reference, { missingFileIds = [] }: Delivery): boolean {
  return reference.kind === 'element' || reference.source.type === 'url' || !missingFileIds.includes(reference.source.fileId);
}

/** Everything written in it, for searching: title, prompts of the current kind, names of references. */
export function searchText(board: Storyboard): string {
  const nameOf = (id: string) => board.references.find((each) => each.id === id)?.name ?? null;
  const prompts = currentPrompts(board).map(({ prompt }) => plainText(prompt, nameOf));
  return [board.title, ...prompts, ...board.references.map(({ name }) => name)].join('\n').toLocaleLowerCase();
}

/** Kinds without planned cuts show as one piece, with a picture that is sent even when no words name it. */
function shotsOf(board: Storyboard): StoryboardSummary['shots'] {
  const [only] = currentPrompts(board);
  if (board.kind === 'storyboard') return board.shots.map(({ seconds, prompt }) => ({ seconds, pictureUrl: pictureOf(board, prompt) }));
  const always = board.references.filter(isAlwaysSent).map(addressOf);
  return [
    { seconds: board.totalSeconds, pictureUrl: pictureOf(board, only?.prompt ?? '') ?? always.find((each) => each !== null) ?? null },
  ];
}

/** The first stored picture that the words name, in the order of the words. */
function pictureOf({ references }: Storyboard, prompt: string): string | null {
  const named = mentionedIds(prompt).flatMap((id) => references.find((each) => each.id === id) ?? []);
  return named.map(addressOf).find((address) => address !== null) ?? null;
}

/** A video shows its poster, which is made of a stored one only. */
function addressOf(reference: Reference): string | null {
  if (reference.kind === 'image') return pictureAddress(reference.source, 'small');
  return reference.kind === 'video' && reference.source.type === 'file' ? posterAddress(reference.source.fileId) : null;
}
