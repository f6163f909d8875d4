/** Storyboards and takes of a test's studio, as saving and one press of Generate write them. */
import { asc, eq } from 'drizzle-orm';
import { ok, type Result } from '#lib/kernel/result.ts';
import type { Database } from '#lib/server/db/database.ts';
import { installation, type TakeRow, takeEvents, takes } from '#lib/server/db/schema.ts';
import type { Failure } from '#lib/server/failure.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import type { Studio } from '#lib/server/studio.ts';
import { type CreateTakeInput, createTakes } from '#lib/server/takes/create-take.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { TakeView } from '#lib/take/take.ts';
import { boardOf } from './boards.ts';
import { must } from './must.ts';

/** Stores a storyboard, by default a sound one of two shots. Returns its id; its revision is 1. */
export async function storeBoard(studio: Studio, board: Storyboard = boardOf([2, 1])): Promise<string> {
  return must(await createStoryboard(studio, board)).id;
}

export interface WrittenTake {
  readonly id: string;
  readonly storyboardId: string;
  /** As the page shows it now; undefined: not in the list. */
  view(): Promise<TakeView | undefined>;
  /** As the database has it now. */
  row(): Promise<TakeRow>;
}

/** A press for one take. */
export async function createTake(studio: Studio, press: Omit<CreateTakeInput, 'count'>): Promise<Result<TakeView, Failure>> {
  const made = await createTakes(studio, { ...press, count: 1 });
  if (!made.ok) return made;
  const [take] = made.value;
  if (take === undefined || made.value.length > 1) throw new Error('One take was wanted.');
  return ok(take);
}

/** Writes a take of a storyboard of its own. Nothing was sent yet. */
export async function newTake(studio: Studio, board?: Storyboard): Promise<WrittenTake> {
  return takeOf(studio, await storeBoard(studio, board));
}

/** Writes another take of a stored storyboard, which still has its first revision. */
export async function takeOf(studio: Studio, storyboardId: string): Promise<WrittenTake> {
  const { id } = must(await createTake(studio, { storyboardId, revision: 1, intentKey: studio.makeId() }));
  return {
    id,
    storyboardId,
    view: async () => (await listTakes(studio, storyboardId)).find((take) => take.id === id),
    async row() {
      const [row] = await studio.db.select().from(takes).where(eq(takes.id, id));
      if (!row) throw new Error(`Take ${id} is gone.`);
      return row;
    },
  };
}

/** Everything that happened to a take, in order, as it was written down. */
export function takeHistory({ db }: Pick<Studio, 'db'>, takeId: string) {
  return db
    .select({ at: takeEvents.at, type: takeEvents.type, detail: takeEvents.detail })
    .from(takeEvents)
    .where(eq(takeEvents.takeId, takeId))
    .orderBy(asc(takeEvents.id));
}

/** Takes of an earlier test would stand in the queue, and what held it would still hold it: both are one for the whole installation. */
export async function forgetTakes({ db }: Database): Promise<void> {
  await db.delete(takeEvents);
  await db.delete(takes);
  await db.delete(installation);
}
