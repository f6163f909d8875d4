'use client';

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { isUnfinished, type TakeView } from '#lib/take/take.ts';
import { useEditor } from './editor.tsx';

/** The server holds each question until there is news (takes-since.ts). At rest nothing is asked. */
const ASK_AGAIN_MS = 250;

interface TakesList {
  readonly takes: readonly TakeView[];
  /** Names the list as the server told it; null: it came with the page, or was changed here. */
  readonly version: string | null;
}

function takesQuery(storyboardId: string, initialTakes: readonly TakeView[]) {
  const queryKey = ['takes', storyboardId] as const;
  return queryOptions<TakesList, Error, TakesList, typeof queryKey>({
    queryKey,
    queryFn: ({ signal, client }) => fetchTakes(storyboardId, client.getQueryData<TakesList>(queryKey)?.version ?? null, signal),
    initialData: { takes: initialTakes, version: null },
    // The browser's Back button brings an older page with older takes: ask once whenever the list comes on the screen.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.takes.some(isUnfinished) ? ASK_AGAIN_MS : false),
  });
}

async function fetchTakes(storyboardId: string, since: string | null, signal: AbortSignal): Promise<TakesList> {
  const address = `/api/storyboards/${encodeURIComponent(storyboardId)}/takes`;
  const response = await fetch(since === null ? address : `${address}?since=${encodeURIComponent(since)}`, { signal });
  if (!response.ok) throw new Error(`The takes could not be read: ${response.status}.`);
  const takes = (await response.json()) as readonly TakeView[];
  return { takes, version: response.headers.get('etag')?.replaceAll('"', '') ?? null };
}

/** The takes of this storyboard, newest first, followed only while one of them moves or is being looked at. */
export function useTakes(): { readonly takes: readonly TakeView[]; readonly unreachable: boolean } {
  const { storyboardId, initialTakes } = useEditor();
  const { data, isError, failureCount } = useQuery(takesQuery(storyboardId, initialTakes));
  return { takes: data.takes, unreachable: isError || failureCount > 1 };
}

/** Puts a take that an action answered with into the list, or takes it off: one that moves starts the asking. */
export function usePutTake(): (take: TakeView) => void {
  const { storyboardId, initialTakes } = useEditor();
  const client = useQueryClient();
  return (take) => {
    const { queryKey } = takesQuery(storyboardId, initialTakes);
    // An answer that is on its way does not know of this yet.
    void client.cancelQueries({ queryKey });
    client.setQueryData<TakesList>(queryKey, (list) => ({ takes: withTake(list?.takes ?? [], take), version: null }));
  };
}

/** The list with this take as it is now, newest first; without it, if it is deleted. */
export function withTake(takes: readonly TakeView[], take: TakeView): readonly TakeView[] {
  const others = takes.filter(({ id }) => id !== take.id);
  return take.deletedAt === null ? [...others, take].sort((one, other) => other.number - one.number) : others;
}
