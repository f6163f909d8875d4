'use client';

import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { askServer } from '#lib/client/ask-server.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { ElementsView } from '#lib/library/element-view.ts';

export type ElementList = 'own' | 'preset';

export interface Elements {
  readonly view: ElementsView | null;
  readonly failure: ActionFailure | null;
  readonly isLoading: boolean;
  /** Asks the engine anew. */
  readonly refresh: () => void;
}

/** One list of elements. What was read stays for the visit; the server keeps it for a while too. */
export function useElements(list: ElementList): Elements {
  const isFresh = useRef(false);
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['elements', list],
    queryFn: async ({ signal }) => {
      const path = `/api/elements?list=${list}${isFresh.current ? '&fresh' : ''}`;
      isFresh.current = false;
      return askServer<ElementsView>(path, { signal });
    },
    staleTime: 60_000,
    retry: false,
  });
  const refresh = useCallback(() => {
    isFresh.current = true;
    void refetch();
  }, [refetch]);
  return { view: data?.ok ? data.value : null, failure: data && !data.ok ? data.error : null, isLoading: isFetching, refresh };
}
