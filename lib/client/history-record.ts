/**
 * Undo and redo as they lie in the browser's database. A step holds a whole storyboard, but storyboards share what did
 * not change, and the structured clone that stores them writes a shared part once: two hundred steps of a full
 * storyboard weigh a few hundred kilobytes, without any code of ours that takes differences.
 */
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { History, Step } from './history.ts';

/** A stored history of another format is dropped. Documents inside are upgraded like any other. */
export const FORMAT = 1;
/** Bounds of what survives a reload; the oldest steps go first. Size is about that of the text, shared parts once. */
const MOST_STEPS = 200;
const MOST_CHARACTERS = 2_000_000;

export interface HistoryRecord {
  readonly format: typeof FORMAT;
  readonly storyboardId: string;
  readonly history: History;
}

/** What to store, or null when there is nothing to undo or redo. */
export function toRecord(storyboardId: string, history: History, mostCharacters = MOST_CHARACTERS): HistoryRecord | null {
  const weigh = createScale();
  let room = mostCharacters - weigh(history.present);
  const fits = ({ storyboard }: Step) => {
    room -= weigh(storyboard);
    return room >= 0;
  };
  const past = upTo(history.past.slice(-MOST_STEPS).toReversed(), fits).toReversed();
  const future = upTo(history.future.slice(0, MOST_STEPS), fits);
  if (past.length === 0 && future.length === 0) return null;
  return { format: FORMAT, storyboardId, history: { past, present: history.present, future } };
}

/** As many steps either way as a page writes down in its last moment: without sharing, each weighs a whole storyboard. */
const LAST_STEPS = 10;

/** The newest steps as text, for a storage that takes nothing else. */
export function toLastWords(storyboardId: string, { past, present, future }: History): string {
  const bare = ({ storyboard, label }: Step) => ({ storyboard, label });
  const history = { past: past.slice(-LAST_STEPS).map(bare), present, future: future.slice(0, LAST_STEPS).map(bare) };
  return JSON.stringify({ format: FORMAT, storyboardId, history });
}

function upTo<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item[] {
  const end = items.findIndex((item) => !fits(item));
  return end === -1 ? [...items] : items.slice(0, end);
}

/** Weighs storyboards one after the other, each part that they share only once. */
function createScale(): (storyboard: Storyboard) => number {
  const weighed = new Set<unknown>();
  const weigh = (part: unknown): number => {
    if (typeof part !== 'object' || part === null) return typeof part === 'string' ? part.length : 8;
    if (weighed.has(part)) return 0;
    weighed.add(part);
    return Object.values(part).reduce<number>((sum, each) => sum + weigh(each), 16);
  };
  return weigh;
}
