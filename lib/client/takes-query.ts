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

/** Puts a take that an action answered with at the head of the list, which starts the polling. */
export function useAddTake(): (take: TakeView) => void {
  const { storyboardId, initialTakes } = useEditor();
  const client = useQueryClient();
  return (take) => {
    client.setQueryData(takesQuery(storyboardId, initialTakes).queryKey, (takes: readonly TakeView[] = []) => [
      take,
      ...takes.filter(({ id }) => id !== take.id),
    ]);
  };
}
