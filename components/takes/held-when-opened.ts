import type { EngineView } from '#lib/client/editor-actions.ts';
import type { TakeView } from '#lib/take/take.ts';

/** What held the queue when the page was opened, as far as nothing shows that it is over: a take that waits without it, or one accepted since. */
export function heldWhenOpened(
  { heldBy }: Pick<EngineView, 'heldBy'>,
  takes: readonly Pick<TakeView, 'status' | 'heldBy' | 'acceptedAt'>[],
): EngineView['heldBy'] | null {
  if (!heldBy) return null;
  const isOver = takes.some(
    ({ status, acceptedAt, heldBy: why }) => (acceptedAt ?? 0) > heldBy.seenAt || (status === 'waiting' && why === null),
  );
  return isOver ? null : heldBy;
}
