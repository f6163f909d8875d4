import { desc, eq } from 'drizzle-orm';
import { ok, type Result } from '#lib/kernel/result.ts';
import type { Ledger } from '#lib/take/ledger.ts';
import { takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { chargedUnits, spentOn } from './charged-units.ts';
import { recentlySpent, spendingCap } from './spending-cap.ts';

/** What the takes of a storyboard cost, and all takes of this installation. */
export async function readLedger(
  { db, clock }: Pick<Studio, 'db' | 'clock'>,
  { storyboardId }: { readonly storyboardId: string },
): Promise<Result<Ledger, Failure>> {
  const { id, number, status, engine, createdAt, deletedAt, estimateUnits, actualUnits } = takes;
  const ofStoryboard = eq(takes.storyboardId, storyboardId);
  const [rows, storyboard, total, recent, capDollars] = await Promise.all([
    db
      .select({ id, number, status, engine, createdAt, deletedAt, estimateUnits, actualUnits, chargedUnits })
      .from(takes)
      .where(ofStoryboard)
      .orderBy(desc(number)),
    spentOn(db, ofStoryboard),
    spentOn(db, undefined),
    recentlySpent(db, clock()),
    spendingCap(db),
  ]);
  return ok({ takes: rows, storyboard, total, recent, capDollars });
}
