'use client';

import { useQuery } from '@tanstack/react-query';
import { answered } from '#lib/client/answered.ts';
import { askServer } from '#lib/client/ask-server.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { ExportList } from '#lib/export/export-list.ts';

export interface Listed {
  readonly list: ExportList | null;
  readonly failure: ActionFailure | null;
  readonly again: () => void;
}

/** What can be exported right now. The server exports what is saved, so what was just written is saved first. */
export function useExportList(): Listed {
  const { storyboardId, flushSave } = useEditor();
  const { data, refetch, isFetching } = useQuery({
    queryKey: ['exports', storyboardId],
    async queryFn({ signal }) {
      const saved = await answered(flushSave());
      return saved.ok ? askServer<ExportList>(`/api/storyboards/${storyboardId}/exports`, { signal }) : saved;
    },
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const answer = isFetching ? undefined : data;
  return { list: answer?.ok ? answer.value : null, failure: answer && !answer.ok ? answer.error : null, again: () => void refetch() };
}
