/**
 * The list of takes for a page that follows it: answered when something changed, or when it was held long enough. A page
 * so hears of news at once and yet asks only now and then. What is looked at meanwhile is one short statement; whichever
 * process moved the take, it is seen there.
 */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import type { TakeView } from '#lib/take/take.ts';
import { takes } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import { listTakes } from './list-takes.ts';

/** Short, since a browser has only so many connections to one server, and each open page may take one. */
export const HELD_MS = 5000;
const LOOK_EVERY_MS = 250;
/** Places in the queue move with takes of other storyboards, so they are counted anew; that is more than a look. */
const COUNT_PLACES_EVERY_LOOKS = 4;

export interface TakesSince {
  readonly takes: readonly TakeView[];
  /** Names this very list; to be sent with the next question. */
  readonly version: string;
}

export interface SinceOptions {
  /** What the page has; null: nothing yet, so it is answered at once. */
  readonly version: string | null;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** How time passes; rejects when the signal fires. */
  readonly pause?: (durationMs: number, signal: AbortSignal) => Promise<unknown>;
}

export async function takesSince(
  studio: Pick<Studio, 'db' | 'engine' | 'usualTimes'>,
  storyboardId: string,
  { version, signal, pause = waitQuietly }: SinceOptions,
): Promise<TakesSince> {
  let marks = await rowMarks(studio, storyboardId);
  let list = await readList(studio, storyboardId);
  for (let look = 1; list.version === version && look * LOOK_EVERY_MS <= HELD_MS && !signal.aborted; look += 1) {
    await pause(LOOK_EVERY_MS, signal);
    const now = await rowMarks(studio, storyboardId);
    const mayHaveMoved = look % COUNT_PLACES_EVERY_LOOKS === 0 && list.takes.some(({ status }) => status === 'waiting');
    if (now === marks && !mayHaveMoved) continue;
    marks = now;
    list = await readList(studio, storyboardId);
  }
  return list;
}

async function readList(studio: Pick<Studio, 'db' | 'engine' | 'usualTimes'>, storyboardId: string): Promise<TakesSince> {
  const list = await listTakes(studio, storyboardId);
  return { takes: list, version: createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 22) };
}

/** Differs whenever a row of them was written, by whomever: the database's own mark of each row's last change. */
async function rowMarks({ db }: Pick<Studio, 'db'>, storyboardId: string): Promise<string> {
  const [row] = await db
    .select({ marks: sql<string>`coalesce(string_agg(${takes.id} || xmin::text, ' ' order by ${takes.id}), '')` })
    .from(takes)
    .where(eq(takes.storyboardId, storyboardId));
  return row?.marks ?? '';
}

/** Whoever left is simply not waited for any longer. */
async function waitQuietly(durationMs: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(durationMs, undefined, { signal, ref: false });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
