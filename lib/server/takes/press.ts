/** A press of the button may arrive several times (resent, pressed again without an answer); it makes its takes once. */
import { inArray } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { TakeView } from '#lib/take/take.ts';
import { type TakeRow, takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { viewTake } from './view-take.ts';

/** A key for each take of a press. No key of a browser has a full stop in it, so none of them is another press's. */
export const keysOf = (intentKey: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? intentKey : `${intentKey}.${index + 1}`));

export const USED_KEY: Failure = {
  code: 'intent-used',
  sentence: 'This press of the button belongs to another take. Reload the page and generate again.',
};

/**
 * Makes the takes of a press, or gives those that it made when it arrived before, whatever stands against making them
 * now. They are looked for only when making failed, which it does for every press but the first: no key is written twice.
 */
export async function oncePerPress(
  { db }: Pick<Studio, 'db'>,
  { intentKeys, isOf }: { readonly intentKeys: readonly string[]; readonly isOf: (take: TakeRow) => boolean },
  make: () => Promise<Result<readonly TakeView[], Failure>>,
): Promise<Result<readonly TakeView[], Failure>> {
  const made = await make();
  if (made.ok) return made;
  const earlier = await db
    .select()
    .from(takes)
    .where(inArray(takes.intentKey, [...intentKeys]))
    .orderBy(takes.number);
  if (earlier.length === 0) return made;
  return earlier.every(isOf) ? ok(await Promise.all(earlier.map((take) => viewTake(db, take)))) : fail(USED_KEY);
}
