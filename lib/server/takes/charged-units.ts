import { type SQL, sql } from 'drizzle-orm';
import { dollarsOf } from '#lib/kling/estimate.ts';
import type { Spent } from '#lib/take/ledger.ts';
import type { Db } from '../db/database.ts';
import { takes } from '../db/schema.ts';

/**
 * What a take counts for. The engine's own figure where it gave one. A failed take is not charged, unless it was
 * finished over there and lost on the way, or never said how it ended. Everything else counts as estimated.
 */
export const chargedUnits = sql<number>`(case
  when ${takes.engine} <> 'kling' then 0
  when ${takes.actualUnits} is not null then ${takes.actualUnits}
  when ${takes.status} = 'failed' and ${takes.finishedAt} is null and ${takes.failureCode} is distinct from 'no-end' then 0
  else ${takes.estimateUnits}
end)`.mapWith(Number);

/** The sum over the takes of a condition; undefined: over all of them. */
export async function spentOn(db: Pick<Db, 'select'>, condition: SQL | undefined): Promise<Spent> {
  const [sum] = await db
    .select({
      takes: sql<number>`count(*) filter (where ${chargedUnits} > 0)`.mapWith(Number),
      units: sql<number>`coalesce(sum(${chargedUnits}), 0)`.mapWith(Number),
    })
    .from(takes)
    .where(condition);
  if (!sum) throw new Error('A sum is always one row.');
  // Tenths are the finest that prices know (docs/kling-omni.md §10); binary sums of them are off by a hair.
  const units = Math.round(sum.units * 10) / 10;
  return { takes: sum.takes, units, dollars: dollarsOf(units) };
}
