import { isNotNull, min } from 'drizzle-orm';
import { takes } from '#lib/server/db/schema.ts';
import { advanceTake } from '#lib/server/takes/advance.ts';
import { dueAndFree } from '#lib/server/takes/lease.ts';
import type { TestStudio } from './studio.ts';

/** Takes that move longer than this in a test never come to rest. */
const MOST_ROUNDS = 3000;

interface Options {
  readonly until?: () => boolean;
  /** Wake-ups that arrive for a take at once, in each process. */
  readonly jobsPerTake?: number;
  readonly afterEach?: () => Promise<void>;
}

/**
 * Moves every take of the database to its rest, as the processes of these studios would: all that are due take a step at
 * once, in each of them, then the clock moves to the next due time.
 */
export async function moveAll(
  studios: readonly TestStudio[],
  { until = () => false, jobsPerTake = 1, afterEach }: Options = {},
): Promise<void> {
  const [first] = studios;
  if (!first) throw new Error('Nobody moves.');
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    if (until()) return;
    const due = await first.db.select({ id: takes.id }).from(takes).where(dueAndFree(first.clock()));
    if (due.length > 0) {
      const jobs = due.flatMap(({ id }) => Array.from({ length: jobsPerTake }, () => id));
      await Promise.all(studios.flatMap((studio) => jobs.map((id) => advanceTake(studio.deps, id))));
      await afterEach?.();
      continue;
    }
    const [next] = await first.db
      .select({ at: min(takes.dueAt) })
      .from(takes)
      .where(isNotNull(takes.dueAt));
    if (!next || next.at === null) return;
    first.clock.moveTo(next.at);
  }
  const left = await first.db
    .select({ id: takes.id, status: takes.status, dueAt: takes.dueAt, note: takes.note })
    .from(takes)
    .where(isNotNull(takes.dueAt));
  throw new Error(`After ${MOST_ROUNDS} rounds takes still move: ${JSON.stringify(left)} at ${first.clock()}.`);
}
