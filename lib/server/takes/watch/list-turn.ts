/**
 * Whose turn it is to read a list of many pages. Where takes fill several pages, each page tells of the takes of
 * everybody, so one process reads them for all. The turn ends by time alone, also when its holder was killed.
 */
import { sql } from 'drizzle-orm';
import { installation } from '../../db/schema.ts';
import type { TakeDeps } from '../deps.ts';
import { FURTHEST_AHEAD_MS } from '../lease.ts';

/** Takes the turn until `until`; false when somebody has it. */
export async function takeListTurn({ db, engine, clock }: Pick<TakeDeps, 'db' | 'engine' | 'clock'>, until: number): Promise<boolean> {
  const now = clock();
  const key = `list turn of ${engine.account}`;
  const value = String(until);
  const endsAt = sql`${installation.value}::bigint`;
  const [ours] = await db
    .insert(installation)
    .values({ key, value })
    // A time further ahead was written by a clock that has been set back since.
    .onConflictDoUpdate({
      target: installation.key,
      set: { value },
      setWhere: sql`${endsAt} <= ${now} or ${endsAt} > ${now + FURTHEST_AHEAD_MS}`,
    })
    .returning({ key: installation.key });
  return ours !== undefined;
}
