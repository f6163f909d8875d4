/**
 * What the ways of going on from a finished take have in common. The service can redo no part of a clip: each way is a
 * new storyboard, prepared from the one the take was frozen with, for a person to look at and to generate or not.
 */
import { joinPromptParts, mentionedIds, promptParts } from '#lib/prompt/mention.ts';
import { mentionToWords } from '#lib/prompt/plain-text.ts';
import { fitPlain, shortenPrompt } from '#lib/prompt/shorten.ts';
import { wholeSeconds } from '#lib/timing/places.ts';
import { check } from '../check.ts';
import { type ImageReference, NOTHING_ASIDE, type Reference, STORED, type Storyboard } from '../document.ts';
import type { Limits } from '../limits.ts';
import { mapPrompts } from '../prompts.ts';
import { isAlwaysSent, sentReferences, tokenOf } from '../sent-references.ts';
import { settle } from '../settle.ts';

export interface Prepared {
  readonly storyboard: Storyboard;
  /** Frames that could be put in; the rules of the model leave no room for others. */
  readonly frames: readonly ImageReference['role'][];
  /** References that had to become words, by name, since no more are taken together. */
  readonly namesLeft: readonly string[];
}

/** Whether the engine can fetch a take's own file is told by the checks of the new storyboard, where it can be mended. */
const ANYTHING_FETCHED = { localVideos: true } as const;

/** The same plan as a new storyboard: nothing waits aside, and everything is said that an import may have left out. */
export function anew(plan: Storyboard, title: string, changes: Partial<Storyboard> = {}): Storyboard {
  const settings = { ...plan.settings, implied: [] };
  return { ...plan, settings, totalLocked: false, aside: NOTHING_ASIDE, ...changes, title: fitPlain(title, STORED.maxTitleLength) };
}

export function asName(name: string): string {
  return fitPlain(name, STORED.maxNameLength);
}

/** The tray with every frame as a plain picture. */
export function withoutFrames(references: readonly Reference[]): Reference[] {
  return references.map((each) => (each.kind === 'image' && each.role !== 'reference' ? { ...each, role: 'reference' } : each));
}

/** The tray without its videos and frames: beside a take none of them is taken. */
export function plainPictures(references: readonly Reference[]): Reference[] {
  return withoutFrames(references).filter(({ kind }) => kind !== 'video');
}

/** The words with the mentions of references that are not there as words. */
export function withoutLost(prompt: string, before: readonly Reference[], now: readonly Reference[]): string {
  const lost = before.filter(({ id }) => !now.some((each) => each.id === id));
  const words = lost.reduce((text, { id, name }) => mentionToWords(text, id, name), prompt);
  // What was mentioned and never there is nothing that words could be made of.
  const known = new Set(now.map(({ id }) => id));
  return joinPromptParts(promptParts(words).filter((part) => part.type === 'text' || known.has(part.referenceId)));
}

/** Added at the end, so that no picture's number moves. What waits unused in a full tray makes room. */
export function withAdded(references: readonly Reference[], added: readonly Reference[], prompt: string): Reference[] {
  const mentioned = new Set(mentionedIds(prompt));
  let excess = references.length + added.length - STORED.maxReferences;
  const kept = references.toReversed().filter((each) => {
    if (excess <= 0 || mentioned.has(each.id) || isAlwaysSent(each)) return true;
    excess -= 1;
    return false;
  });
  return [...kept.toReversed(), ...added];
}

export function breaksRule(board: Storyboard, limits: Limits): boolean {
  return check(board, limits, ANYTHING_FETCHED).length > 0;
}

/**
 * Settled, its words shortened to what is taken, and with so few references that no rule is broken: the last of those
 * that are only named become words, one by one. `keptIds` are what the storyboard is about.
 */
export function fitted(board: Storyboard, limits: Limits, keptIds: readonly string[] = []): Pick<Prepared, 'storyboard' | 'namesLeft'> {
  let storyboard = shortened(settle(board, limits), limits);
  const namesLeft: string[] = [];
  while (breaksRule(storyboard, limits)) {
    const last = sentReferences(storyboard)
      .map(({ reference }) => reference)
      .findLast(({ kind, id }) => kind !== 'video' && !keptIds.includes(id));
    if (!last) break;
    namesLeft.unshift(last.name);
    storyboard = shortened(unsent(storyboard, last), limits);
  }
  return { storyboard, namesLeft };
}

function shortened(board: Storyboard, limits: Limits): Storyboard {
  const singlePrompt = shortenPrompt(board.singlePrompt, limits.promptMaxLength, tokenOf(board));
  return singlePrompt === board.singlePrompt ? board : { ...board, singlePrompt };
}

/** It stays in the tray, where nothing sends it any more. */
function unsent(board: Storyboard, { id, name }: Reference): Storyboard {
  const references = board.references.map((each) => (each.id === id ? { ...each, pinned: false } : each));
  return mapPrompts({ ...board, references }, (prompt) => mentionToWords(prompt, id, name));
}

/** The shortest length that such a storyboard may have and that holds these seconds; else the longest there is. */
export function lengthFor(seconds: number, { durationSeconds }: Limits): number {
  const allowed = durationSeconds.wordsOrFirstFrameOnly ?? wholeSeconds(durationSeconds);
  return allowed.find((each) => each >= seconds) ?? allowed.at(-1) ?? durationSeconds.max;
}
