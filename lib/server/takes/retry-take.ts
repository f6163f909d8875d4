import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { renameRequest } from '#lib/kling/rename-request.ts';
import type { TakeView } from '#lib/take/take.ts';
import { takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { onlyOne, USED_KEY, writeTakes } from './create-take.ts';
import { externalIdOf, takesOfIntents } from './insert-take.ts';
import { viewTake } from './view-take.ts';

/** A new take of the same frozen plan and the same request, under an id of its own; charged like any other. */
export async function retryTake(
  studio: Studio,
  input: { readonly takeId: string; readonly intentKey: string },
): Promise<Result<TakeView, Failure>> {
  const [earlier] = await takesOfIntents(studio.db, [input.intentKey]);
  if (earlier) return earlier.retryOf === input.takeId ? ok(await viewTake(studio.db, earlier)) : fail(USED_KEY);
  const [source] = await studio.db.select().from(takes).where(eq(takes.id, input.takeId));
  if (!source) return fail({ code: 'not-found', sentence: 'This take is not stored here any more, so it cannot be repeated.' });

  const id = studio.makeId();
  const made = await writeTakes(studio, source.storyboardId, [
    {
      id,
      intentKey: input.intentKey,
      retryOf: source.id,
      storyboard: source.storyboard,
      request: renameRequest(source.request, externalIdOf(id)),
      estimate: { units: source.estimateUnits, dollars: source.estimateDollars },
    },
  ]);
  return made.ok ? ok(onlyOne(made.value)) : made;
}
