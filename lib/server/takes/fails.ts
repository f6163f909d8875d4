import type { TakeRow } from '../db/schema.ts';
import type { TakeDeps } from './deps.ts';
import { settle, type TakeChanges } from './lease.ts';

export interface TakeFailure {
  readonly code: string;
  readonly sentence: string;
  /** What to do about it; becomes part of the sentence. */
  readonly advice?: string;
}

/** Ends a take with its reason. The storyboard and everything else stay as they are. */
export function fails(deps: TakeDeps, take: TakeRow, { code, sentence, advice }: TakeFailure, changes: TakeChanges = {}): Promise<TakeRow> {
  return settle(
    deps,
    take,
    {
      ...changes,
      status: 'failed',
      failureCode: code,
      failureSentence: advice ? `${sentence} ${advice}` : sentence,
      note: null,
      dueAt: null,
    },
    { type: 'failed', detail: { code } },
  );
}
