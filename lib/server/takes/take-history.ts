import { asc, eq } from 'drizzle-orm';
import { takeEvents } from '../db/schema.ts';
import type { Studio } from '../studio.ts';

export interface TakeEvent {
  readonly at: number;
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Everything that happened to a take, in order. */
export async function takeHistory(studio: Pick<Studio, 'db'>, takeId: string): Promise<TakeEvent[]> {
  return studio.db
    .select({ at: takeEvents.at, type: takeEvents.type, detail: takeEvents.detail })
    .from(takeEvents)
    .where(eq(takeEvents.takeId, takeId))
    .orderBy(asc(takeEvents.id));
}
