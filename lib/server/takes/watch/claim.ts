/**
 * Which takes a round asks about. Claiming is moving their next question ahead: two processes never ask for the same
 * take at once, and what a killed one had claimed is due again a minute later. No lease is taken, since most takes turn
 * out as they were.
 */
import { and, count, eq, gt, inArray, isNotNull, min, type SQL, sql } from 'drizzle-orm';
import type { TakeKind } from '#lib/take/progress.ts';
import { takes } from '../../db/schema.ts';
import type { TakeDeps } from '../deps.ts';
import { dueAndFree, isFree } from '../lease.ts';
import { ofAccount } from '../queue.ts';
import { KIND_COLUMNS } from '../usual-times.ts';

/** How long a round may take before its takes are another's. */
const CLAIM_MS = 60_000;

/**
 * Most rows that one statement writes: the embedded database works in this process, and nothing else happens in it
 * meanwhile.
 */
const ROWS_AT_ONCE = 200;
/** Most takes that are told apart one by one. Of more, a round asks for all. */
const MOST_DUE = 500;

/** What a round needs to know of a take. Rows are large (plan and request lie in them), and there may be thousands. */
export interface Watched {
  readonly id: string;
  readonly engineTaskId: string | null;
  readonly engineStatus: string | null;
  readonly acceptedAt: number | null;
  readonly createdAt: number;
  readonly attempts: number;
  readonly updatedAt: number;
}

/** Takes that this engine renders for the account that we ask for. All others are no business of a round. */
export function watched({ engine }: Pick<TakeDeps, 'engine'>): SQL | undefined {
  return and(eq(takes.status, 'rendering'), ofAccount(engine));
}

const WATCHED_COLUMNS = {
  id: takes.id,
  engineTaskId: takes.engineTaskId,
  engineStatus: takes.engineStatus,
  acceptedAt: takes.acceptedAt,
  createdAt: takes.createdAt,
  attempts: takes.attempts,
  updatedAt: takes.updatedAt,
} as const;

/** Claims takes that are due until `until`: takes whose questions lie close together are asked for together. */
export async function claimDue(deps: TakeDeps, until: number): Promise<(Watched & TakeKind)[]> {
  const now = deps.clock();
  const isDue = and(watched(deps), dueAndFree(now, until));
  const some = deps.db.select({ id: takes.id }).from(takes).where(isDue).limit(MOST_DUE);
  return deps.db
    .update(takes)
    .set({ dueAt: now + CLAIM_MS })
    .where(and(isDue, inArray(takes.id, some)))
    .returning({ ...WATCHED_COLUMNS, ...KIND_COLUMNS });
}

/** Claims all takes that are rendered, due or not, by giving each the time of its next question. */
export async function claimAll(deps: TakeDeps, dueAt: number): Promise<Watched[]> {
  const now = deps.clock();
  const isMeant = and(watched(deps), isNotNull(takes.dueAt), isFree(now));
  const claimed: Watched[] = [];
  for (let last = ''; ; ) {
    const some = await deps.db
      .select({ id: takes.id })
      .from(takes)
      .where(and(isMeant, gt(takes.id, last)))
      .orderBy(takes.id)
      .limit(ROWS_AT_ONCE);
    const ids = some.map(({ id }) => id);
    last = ids.at(-1) ?? '';
    if (ids.length === 0) return claimed;
    claimed.push(
      ...(await deps.db
        .update(takes)
        .set({ dueAt })
        .where(and(isMeant, inArray(takes.id, ids)))
        .returning(WATCHED_COLUMNS)),
    );
  }
}

/** How many takes are being rendered, due or not. */
export async function countWatched(deps: TakeDeps): Promise<number> {
  const [row] = await deps.db
    .select({ takes: count() })
    .from(takes)
    .where(and(watched(deps), isNotNull(takes.dueAt)));
  return row?.takes ?? 0;
}

/** When the next question is due; null: nothing renders. */
export async function nextQuestion(deps: TakeDeps): Promise<number | null> {
  const [row] = await deps.db
    .select({ dueAt: min(takes.dueAt) })
    .from(takes)
    .where(watched(deps));
  return row?.dueAt ?? null;
}

/** Says when each is asked for next, all in one statement. Whoever has moved on since, or is being moved, is left alone. */
export async function postpone(deps: TakeDeps, dues: readonly { readonly id: string; readonly dueAt: number }[]): Promise<void> {
  if (dues.length === 0) return;
  const list = JSON.stringify(dues.map(({ id, dueAt }) => ({ id, due: dueAt })));
  await deps.db
    .update(takes)
    .set({ dueAt: sql`later.due` })
    .from(sql`json_to_recordset(${list}::json) as later(id text, due bigint)`)
    .where(and(eq(takes.id, sql`later.id`), watched(deps), isFree(deps.clock())));
}

/** Of tasks that are over, the takes that were not asked about: the same answer tells of them. */
export async function takesOfTasks(
  deps: TakeDeps,
  taskIds: readonly string[],
): Promise<{ readonly id: string; readonly engineTaskId: string | null }[]> {
  if (taskIds.length === 0) return [];
  return deps.db
    .select({ id: takes.id, engineTaskId: takes.engineTaskId })
    .from(takes)
    .where(and(watched(deps), inArray(takes.engineTaskId, [...taskIds]), isFree(deps.clock())));
}
