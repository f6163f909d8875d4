import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../db/database.ts';
import { installation } from '../db/schema.ts';

const KEY = 'link-secret';
const SECRET_BYTES = 32;

/** The secret that this installation signs its links with: made once, and the same for every process on the database. */
export async function linkSecret(db: Db): Promise<string> {
  const [kept] = await db.select().from(installation).where(eq(installation.key, KEY));
  if (kept) return kept.value;
  await db
    .insert(installation)
    .values({ key: KEY, value: randomBytes(SECRET_BYTES).toString('base64url') })
    .onConflictDoNothing();
  // Read again: another process may have been the first.
  const [made] = await db.select().from(installation).where(eq(installation.key, KEY));
  if (!made) throw new Error('The secret of this installation was not kept.');
  return made.value;
}
