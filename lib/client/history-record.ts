/**
 * Undo and redo as they lie in the browser's database. A step holds a whole storyboard, but storyboards share what did
 * not change, and the structured clone that stores them writes a shared part once: two hundred steps of a full
 * storyboard weigh a few hundred kilobytes, without any code of ours that takes differences.
 */
import { replaceEqualDeep } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import type { History, Step } from './history.ts';

/** A stored history of another format is dropped. Documents inside are upgraded like any other. */
const FORMAT = 1;
/** Bounds of what survives a reload; the oldest steps go first. Size is about that of the text, shared parts once. */
const MOST_STEPS = 200;
const MOST_CHARACTERS = 2_000_000;

export interface HistoryRecord {
  readonly format: typeof FORMAT;
  readonly storyboardId: string;
  readonly history: History;
}

const step = z.object({
  storyboard: z.unknown(),
  label: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
});
const recordSchema = z.object({
  format: z.literal(FORMAT),
  storyboardId: z.string(),
  history: z.object({ past: z.array(step), present: z.unknown(), future: z.array(step) }),
});

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

/**
 * Reads what was stored, whatever it is by now; null when it is not a history of this storyboard from first to last.
 * Equal parts are shared again, and no gesture of the earlier page goes on in this one.
 */
export function fromRecord(storyboardId: string, stored: unknown): History | null {
  const parsed = recordSchema.safeParse(stored);
  if (!parsed.success || parsed.data.storyboardId !== storyboardId) return null;
  const { past, present, future } = parsed.data.history;
  const opened = openDocument(present);
  if (!opened.ok) return null;
  const back = openSteps(past.toReversed(), opened.value);
  const forth = openSteps(future, opened.value);
  return back && forth && { past: back.toReversed(), present: opened.value, future: forth };
}

/** Steps in the order in which they lead away from a storyboard. */
function openSteps(steps: readonly z.output<typeof step>[], from: Storyboard): Step[] | null {
  const found: Step[] = [];
  let nearest = from;
  for (const { storyboard, label } of steps) {
    const opened = openDocument(storyboard);
    if (!opened.ok) return null;
    nearest = replaceEqualDeep(nearest, opened.value);
    found.push({ storyboard: nearest, label: label as Step['label'], gesture: null, at: 0 });
  }
  return found;
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
