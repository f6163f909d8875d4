import type { TakeView } from '#lib/take/take.ts';

/** The id of the newest take that has become ready between two looks at the list; null if none has. Newest first. */
export function newlyReady(before: readonly TakeView[], now: readonly TakeView[]): string | null {
  const wasReady = new Map(before.map(({ id, status }) => [id, status === 'ready']));
  // Only one that was seen under way: a take that was ready before is no news, and neither is one of another tab's past.
  return now.find(({ id, status, video }) => status === 'ready' && video !== null && wasReady.get(id) === false)?.id ?? null;
}
