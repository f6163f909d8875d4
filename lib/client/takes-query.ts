'use client';

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { isMoving, type TakeView } from '#lib/take/take.ts';
import { useEditor } from './editor.tsx';

/** How often the takes are asked for while one of them moves. At rest nothing is asked. */
const POLL_MS = 1_000;

function takesQuery(storyboardId: string, initialTakes: readonly TakeView[]) {
  return queryOptions({
    queryKey: ['takes', storyboardId],
    queryFn: ({ signal }) => fetchTakes(storyboardId, signal),
    initialData: initialTakes,
    // The browser's Back button brings an older page with older takes: ask once whenever the list comes on the screen.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => isMoving(status)) ? POLL_MS : false),
  });
}

async function fetchTakes(storyboardId: string, signal: AbortSignal): Promise<readonly TakeView[]> {
  const response = await fetch(`/api/storyboards/${encodeURIComponent(storyboardId)}/takes`, { signal });
  if (!response.ok) throw new Error(`The takes could not be read: ${response.status}.`);
  return (await response.json()) as readonly TakeView[];
}

/** The takes of this storyboard, newest first, polled only while one of them moves. */
export function useTakes(): { readonly takes: readonly TakeView[]; readonly unreachable: boolean } {
  const { storyboardId, initialTakes } = useEditor();
  const { data, isError, failureCount } = useQuery(takesQuery(storyboardId, initialTakes));
  return { takes: data, unreachable: isError || failureCount > 1 };
}

/** Puts a take that an action answered with into the list, or takes it off: one that moves starts the polling. */
export function usePutTake(): (take: TakeView) => void {
  const { storyboardId, initialTakes } = useEditor();
  const client = useQueryClient();
  return (take) => {
    const { queryKey } = takesQuery(storyboardId, initialTakes);
    // An answer that is on its way does not know of this yet.
    void client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, (takes: readonly TakeView[] = []) => withTake(takes, take));
  };
}

/** The list with this take as it is now, newest first; without it, if it is deleted. */
export function withTake(takes: readonly TakeView[], take: TakeView): readonly TakeView[] {
  const others = takes.filter(({ id }) => id !== take.id);
  return take.deletedAt === null ? [...others, take].sort((one, other) => other.number - one.number) : others;
}
