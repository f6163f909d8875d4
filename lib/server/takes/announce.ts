import type { TakeRow } from '../db/schema.ts';
import type { TakeDeps } from './deps.ts';
import { settle, type TakeChanges } from './lease.ts';

/** Everything that was asked for is stored and written down, or given up with a word why: the take is ready. It is looked at next. */
export function announce(deps: TakeDeps, take: TakeRow, changes: TakeChanges, detail: Readonly<Record<string, unknown>>): Promise<TakeRow> {
  return settle(deps, take, { ...changes, status: 'ready', attempts: 0, dueAt: deps.clock() }, { type: 'ready', detail });
}
