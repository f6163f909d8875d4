/**
 * The most that takes may cost in the last 30 days, for the whole installation. It is asked in the transaction that
 * writes the takes, under a lock of its own row: two windows never both fit under it.
 */
import { eq, gt } from 'drizzle-orm';
import { ok, type Result } from '#lib/kernel/result.ts';
import { CAP_DAYS } from '#lib/take/ledger.ts';
import type { Db } from '../db/database.ts';
import { installation, takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { spentOn } from './charged-units.ts';

const KEY = 'spending-cap-dollars';
const DAY_MS = 24 * 3_600_000;

/** In dollars, or null where there is none. */
export async function spendingCap(db: Pick<Db, 'select'>): Promise<number | null> {
  const [row] = await db.select().from(installation).where(eq(installation.key, KEY));
  return row ? Number(row.value) : null;
}

export async function setSpendingCap(
  { db }: Pick<Studio, 'db'>,
  { dollars }: { readonly dollars: number | null },
): Promise<Result<null, Failure>> {
  if (dollars === null) await db.delete(installation).where(eq(installation.key, KEY));
  else {
    const value = String(dollars);
    await db.insert(installation).values({ key: KEY, value }).onConflictDoUpdate({ target: installation.key, set: { value } });
  }
  return ok(null);
}

/** What was spent in the days that the limit looks back on. */
export const recentlySpent = (db: Pick<Db, 'select'>, now: number) => spentOn(db, gt(takes.createdAt, now - CAP_DAYS * DAY_MS));

/** Why takes of this price may not be made now, or null. Until the transaction ends, nobody else is told either. */
export async function refusedByCap(tx: Pick<Db, 'select'>, now: number, dollars: number): Promise<Failure | null> {
  await tx.select().from(installation).where(eq(installation.key, KEY)).for('update');
  const cap = await spendingCap(tx);
  if (cap === null) return null;
  const spent = await recentlySpent(tx, now);
  // Whole thousandths: that a take fits exactly must not be lost to binary fractions.
  const afterwards = Math.round((spent.dollars + dollars) * 1000) / 1000;
  if (afterwards <= cap) return null;
  return {
    code: 'cap-reached',
    sentence: `No take was made, and nothing is charged: with it the last ${CAP_DAYS} days would come to $${afterwards.toFixed(2)}, above the limit of $${cap.toFixed(2)} that is set here. Your storyboard is saved. The limit can be changed under Price, What was spent.`,
  };
}
