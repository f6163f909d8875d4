import type { TakeRow } from '../db/schema.ts';
import type { TakeDeps } from './deps.ts';

/** One line and one count for each change of status, whichever way the take was moved; a step that leaves it where it was says nothing. */
export function logMove({ log, meter }: Pick<TakeDeps, 'log' | 'meter'>, before: TakeRow, after: TakeRow): void {
  if (after.status === before.status) return;
  meter.moved(after.status);
  log.info({ takeId: after.id, status: after.status, failure: after.failureCode ?? undefined }, 'take moved');
}
