import { eq, inArray, sql } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Db } from '../db/database.ts';
import { storyboards, type TakeRow, takeEvents, takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import { fileIdsIn, holdFiles } from '../files/library/hold-files.ts';
import type { Studio } from '../studio.ts';
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

/** The takes that an earlier arrival of the same press made, in order; none if there was no such press. */
export async function takesOfIntents(db: Pick<Db, 'select'>, intentKeys: readonly string[]): Promise<TakeRow[]> {
  return db
    .select()
    .from(takes)
    .where(inArray(takes.intentKey, [...intentKeys]))
    .orderBy(takes.number);
}

/**
 * Writes the takes of one press down, before anything of them is sent: all of them, or none and why not. Their numbers
 * come from the storyboard's own counter, in the same transaction, which also makes two presses wait for each other; the
 * same press twice ends at the same rows.
 */
export async function insertTakes(
  studio: Pick<Studio, 'db' | 'clock' | 'engine'>,
  storyboardId: string,
  wanted: readonly NewTake[],
): Promise<Result<readonly TakeRow[], Failure>> {
  const now = studio.clock();
  return studio.db.transaction(async (tx) => {
    await holdFiles(tx, fileIdsIn(wanted.map(({ storyboard, request }) => [storyboard, request])));
    const last = await count(tx, storyboardId, wanted.length);
    const earlier = await takesOfIntents(
      tx,
      wanted.map(({ intentKey }) => intentKey),
    );
    const dollars = wanted.reduce((sum, { estimate }) => sum + estimate.dollars, 0);
    const refused = earlier.length > 0 || studio.engine.name !== 'kling' ? null : await refusedByCap(tx, now, dollars);
    if (earlier.length > 0 || refused !== null) {
      // The counter's steps are given back: numbers have no holes.
      await count(tx, storyboardId, -wanted.length);
      return refused === null ? ok(earlier) : fail(refused);
    }
    const rows = await tx
      .insert(takes)
      .values(
        wanted.map(({ estimate, ...take }, index) => ({
          ...take,
          storyboardId,
          number: last - wanted.length + 1 + index,
          status: 'waiting' as const,
          engine: studio.engine.name,
          externalId: externalIdOf(take.id),
          estimateUnits: estimate.units,
          estimateDollars: estimate.dollars,
          createdAt: now,
          updatedAt: now,
          dueAt: now,
        })),
      )
      .returning();
    await tx.insert(takeEvents).values(rows.map(({ id, retryOf }) => ({ takeId: id, at: now, type: 'written', detail: { retryOf } })));
    return ok(rows);
  });
}

/** Moves the storyboard's counter of takes; answers with the last number it gives out. */
async function count(tx: Pick<Db, 'update'>, storyboardId: string, by: number): Promise<number> {
  const [board] = await tx
    .update(storyboards)
    .set({ takesMade: sql`${storyboards.takesMade} + ${by}` })
    .where(eq(storyboards.id, storyboardId))
    .returning({ number: storyboards.takesMade });
  if (!board) throw new Error(`Storyboard ${storyboardId} is gone.`);
  return board.number;
}
