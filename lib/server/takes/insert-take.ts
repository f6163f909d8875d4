import { eq, sql } from 'drizzle-orm';
import type { KlingRequest } from '#lib/kling/request.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Db } from '../db/database.ts';
import { storyboards, type TakeRow, takeEvents, takes } from '../db/schema.ts';
import { fileIdsIn, holdFiles } from '../files/library/hold-files.ts';
import type { Studio } from '../studio.ts';

export interface NewTake {
  readonly id: string;
  readonly storyboardId: string;
  readonly intentKey: string;
  readonly retryOf: string | null;
  readonly storyboard: Storyboard;
  readonly request: KlingRequest;
  readonly estimate: { readonly units: number; readonly dollars: number };
}

/** Ours for ever and nobody else's: the take's own id, under a name that a person finds again in the account. */
export const externalIdOf = (takeId: string): string => `shotboard-${takeId}`;

/** The take that an earlier arrival of the same press made, or null. */
export async function takeOfIntent(db: Db, intentKey: string): Promise<TakeRow | null> {
  const [row] = await db.select().from(takes).where(eq(takes.intentKey, intentKey));
  return row ?? null;
}

/**
 * Writes a take down, before anything of it is sent. Its number comes from the storyboard's own counter, in the same
 * transaction, which also makes two presses wait for each other; the same press twice ends at one row.
 */
export async function insertTake(studio: Pick<Studio, 'db' | 'clock' | 'engine'>, take: NewTake): Promise<TakeRow> {
  const now = studio.clock();
  return studio.db.transaction(async (tx) => {
    await holdFiles(tx, fileIdsIn(take.storyboard, take.request));
    const [board] = await tx
      .update(storyboards)
      .set({ takesMade: sql`${storyboards.takesMade} + 1` })
      .where(eq(storyboards.id, take.storyboardId))
      .returning({ number: storyboards.takesMade });
    if (!board) throw new Error(`Storyboard ${take.storyboardId} is gone.`);
    const earlier = await takeOfIntent(tx, take.intentKey);
    if (earlier) {
      // The counter's step is given back: numbers have no holes.
      await tx
        .update(storyboards)
        .set({ takesMade: sql`${storyboards.takesMade} - 1` })
        .where(eq(storyboards.id, take.storyboardId));
      return earlier;
    }
    const { estimate, ...rest } = take;
    const [row] = await tx
      .insert(takes)
      .values({
        ...rest,
        number: board.number,
        status: 'waiting',
        engine: studio.engine.name,
        externalId: externalIdOf(take.id),
        estimateUnits: estimate.units,
        estimateDollars: estimate.dollars,
        createdAt: now,
        updatedAt: now,
        dueAt: now,
      })
      .returning();
    if (!row) throw new Error('The take was not written.');
    await tx.insert(takeEvents).values({ takeId: row.id, at: now, type: 'written', detail: { retryOf: take.retryOf } });
    return row;
  });
}
