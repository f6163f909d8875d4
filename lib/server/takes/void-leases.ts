import { isNotNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { takes } from '../db/schema.ts';

/** For the sole owner of the database, at its start: whoever held a lease is dead, so nobody has to wait for it to run out. */
export async function voidLeases({ db }: Pick<Database, 'db'>): Promise<void> {
  await db.update(takes).set({ leaseToken: null, leaseUntil: null }).where(isNotNull(takes.leaseToken));
}
