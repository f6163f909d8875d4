import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { renameRequest } from '#lib/kling/rename-request.ts';
import type { TakeView } from '#lib/take/take.ts';
import { type TakeRow, takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { writeTakes } from './create-take.ts';
import { externalIdOf } from './insert-take.ts';
import { oncePerPress } from './press.ts';

export interface RetryTakeInput {
  readonly takeId: string;
  /** Made once per press. The same key always gives the same take. */
  readonly intentKey: string;
}

/** A new take of the same frozen plan and the same request, under an id of its own; charged like any other. */
export async function retryTake(studio: Studio, { takeId, intentKey }: RetryTakeInput): Promise<Result<TakeView, Failure>> {
  const press = { intentKeys: [intentKey], isOf: ({ retryOf }: TakeRow) => retryOf === takeId };
  const made = await oncePerPress(studio, press, () => repeat(studio, { takeId, intentKey }));
  return made.ok ? ok(onlyOne(made.value)) : made;
}

async function repeat(studio: Studio, { takeId, intentKey }: RetryTakeInput): Promise<Result<readonly TakeView[], Failure>> {
  const [source] = await studio.db.select().from(takes).where(eq(takes.id, takeId));
  if (!source) return fail({ code: 'not-found', sentence: 'This take is not stored here any more, so it cannot be repeated.' });
  const id = studio.makeId();
  return writeTakes(studio, source.storyboardId, [
    {
      id,
      intentKey,
      retryOf: source.id,
      storyboard: source.storyboard,
      request: renameRequest(source.request, externalIdOf(id)),
      estimate: { units: source.estimateUnits, dollars: source.estimateDollars },
    },
  ]);
}

/** The only one of a list that has exactly one. */
function onlyOne<Value>([value]: readonly Value[]): Value {
  if (value === undefined) throw new Error('One take was wanted and none was made.');
  return value;
}
