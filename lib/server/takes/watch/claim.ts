/**
 * Which takes a round asks about. Claiming is moving their next question ahead: two processes never ask for the same
 * take at once, and what a killed one had claimed is due again a minute later. No lease is taken, since most takes turn
 * out as they were.
 */
import { and, count, eq, inArray, isNotNull, min, type SQL, sql } from 'drizzle-orm';
import type { TakeKind } from '#lib/take/progress.ts';
import { takes } from '../../db/schema.ts';
import type { TakeDeps } from '../deps.ts';
import { dueAndFree, isFree } from '../lease.ts';
import { ofAccount } from '../queue.ts';
import { KIND_COLUMNS } from '../usual-times.ts';

/** How long a round may take before its takes are another's. */
const CLAIM_MS = 60_000;

/** What a round needs to know of a take. Rows are large (plan and request lie in them), and there may be thousands. */
export interface Watched extends TakeKind {
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

/** Claims every take that is due until `until`: takes whose questions lie close together are asked for together. */
export async function claimDue(deps: TakeDeps, until: number): Promise<Watched[]> {
  const now = deps.clock();
  return deps.db
    .update(takes)
    .set({ dueAt: now + CLAIM_MS })
    .where(and(watched(deps), dueAndFree(now, until)))
    .returning({
      id: takes.id,
      engineTaskId: takes.engineTaskId,
      engineStatus: takes.engineStatus,
      acceptedAt: takes.acceptedAt,
      createdAt: takes.createdAt,
      attempts: takes.attempts,
      updatedAt: takes.updatedAt,
      ...KIND_COLUMNS,
    });
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
