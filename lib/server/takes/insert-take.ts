import { eq, sql } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Db } from '../db/database.ts';
import { storyboards, type TakeRow, takeEvents, takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import { fileIdsIn, holdFiles } from '../files/library/hold-files.ts';
import type { Studio } from '../studio.ts';
import { type Happening, newLease } from './lease.ts';
import { USED_KEY } from './press.ts';
import { turnAtOnce } from './queue.ts';
import { refusedByCap } from './spending-cap.ts';

export interface NewTake {
  readonly id: string;
  readonly intentKey: string;
  readonly retryOf: string | null;
  readonly storyboard: Storyboard;
  readonly request: KlingRequest;
  readonly estimate: { readonly units: number; readonly dollars: number };
}

/** Ours for ever and nobody else's: the take's own id, under a name that a person finds again in the account. */
export const externalIdOf = (takeId: string): string => `shotboard-${takeId}`;

/** Takes everything back that a transaction has written so far. */
class TakenBack extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.sentence);
    this.failure = failure;
  }
}

/**
 * Writes the takes of one press down, before anything of them is sent: all of them, or none and why not (`USED_KEY` where
 * one of their keys has a take already). Their numbers come from the storyboard's own counter, in the same transaction,
 * which also makes two presses wait for each other. With `begins`, the caller takes their first step: where it is their
 * turn already, they are written as `sending` and under its lease, as if they had waited, been leased and got their turn.
 */
export async function insertTakes(
  studio: Pick<Studio, 'db' | 'clock' | 'engine' | 'makeId'>,
  storyboardId: string,
  wanted: readonly NewTake[],
  { begins }: { readonly begins: boolean },
): Promise<Result<readonly TakeRow[], Failure>> {
  const now = studio.clock();
  try {
    const rows = await studio.db.transaction(async (tx) => {
      await holdFiles(tx, fileIdsIn(wanted.map(({ storyboard, request }) => [storyboard, request])));
      const first = await countOn(tx, storyboardId, wanted.length);
      const dollars = wanted.reduce((sum, { estimate }) => sum + estimate.dollars, 0);
      const refused = studio.engine.name === 'kling' ? await refusedByCap(tx, now, dollars) : null;
      if (refused !== null) throw new TakenBack(refused);
      const about = { storyboardId, engine: studio.engine.name, now };
      const fresh = wanted.map((take, index) => newRow(take, { ...about, number: first + index }));
      const turns = begins ? await turnAtOnce(tx, studio.engine, fresh) : null;
      // From here on, not from the press: this may have waited for others, and a lease that is over protects nobody.
      const leased = studio.clock();
      const made = turns?.map(({ take, changes }) => ({ ...take, ...changes, ...newLease(studio, leased) })) ?? fresh;
      const written = await tx.insert(takes).values(made).onConflictDoNothing({ target: takes.intentKey }).returning({ id: takes.id });
      if (written.length < made.length) throw new TakenBack(USED_KEY);
      const events = fresh.flatMap(({ id, retryOf }, index) => {
        const happened: Happening[] = [{ type: 'written', detail: { retryOf } }, ...(turns?.[index]?.events ?? [])];
        return happened.map(({ type, detail = {} }) => ({ takeId: id, at: now, type, detail }));
      });
      await tx.insert(takeEvents).values(events);
      return made;
    });
    return ok(rows);
  } catch (error) {
    if (error instanceof TakenBack) return fail(error.failure);
    throw error;
  }
}

/** Moves the storyboard's counter of takes on; answers with the first number it gives out. */
async function countOn(tx: Pick<Db, 'update'>, storyboardId: string, by: number): Promise<number> {
  const [board] = await tx
    .update(storyboards)
    .set({ takesMade: sql`${storyboards.takesMade} + ${by}` })
    .where(eq(storyboards.id, storyboardId))
    .returning({ last: storyboards.takesMade });
  if (!board) throw new Error(`Storyboard ${storyboardId} is gone.`);
  return board.last - by + 1;
}

/** The whole row as it is written, so that it need not be read back. */
function newRow(
  { estimate, ...take }: NewTake,
  { now, ...about }: Pick<TakeRow, 'storyboardId' | 'engine' | 'number'> & { readonly now: number },
): TakeRow {
  return {
    ...NOT_YET,
    ...take,
    ...about,
    status: 'waiting',
    externalId: externalIdOf(take.id),
    estimateUnits: estimate.units,
    estimateDollars: estimate.dollars,
    createdAt: now,
    updatedAt: now,
    dueAt: now,
  };
}

/** What nobody knows of a take that was just written. */
const NOT_YET = {
  ...{ account: null, acceptedAt: null, finishedAt: null, leaseToken: null, leaseUntil: null, sends: 0, attempts: 0 },
  ...{ engineTaskId: null, engineStatus: null, resultUrl: null, watermarkedUrl: null, actualUnits: null },
  ...{ videoFileId: null, watermarkedFileId: null, cuts: null, markedCuts: null },
  ...{ note: null, failureCode: null, failureSentence: null },
  ...{ comment: null, isStarred: false, deletedAt: null },
} satisfies Partial<TakeRow>;
