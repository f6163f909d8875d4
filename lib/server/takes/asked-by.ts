import { canBeAsked } from '#lib/kling/client.ts';
import type { TakeRow } from '../db/schema.ts';

/** The id that an accepted take is asked for by: the engine's own, or ours where no path can carry that one. */
export function askedBy({ engineTaskId, externalId }: Pick<TakeRow, 'engineTaskId' | 'externalId'>): string {
  return engineTaskId !== null && canBeAsked(engineTaskId) ? engineTaskId : externalId;
}
