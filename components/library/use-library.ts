'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { askServer } from '#lib/client/ask-server.ts';
import type { ActionFailure, StoredFile } from '#lib/client/editor-actions.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { LibraryFile } from '#lib/library/library-file.ts';

const KEY = ['library'];

interface Listed {
  readonly files: readonly LibraryFile[];
}

export interface Library {
  readonly files: readonly LibraryFile[] | null;
  readonly failure: ActionFailure | null;
  /** Deletes a file that nobody uses; the server has the last word on that. */
  readonly remove: (fileId: string) => Promise<Result<unknown, ActionFailure>>;
}

/** The library as it is when it is looked at: it changes with every save, of others too. */
export function useLibrary(): Library {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => askServer<Listed>('/api/library', { signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  return {
    files: data?.ok ? data.value.files : null,
    failure: data && !data.ok ? data.error : null,
    async remove(fileId) {
      const removed = await askServer(`/api/library/${fileId}`, { method: 'DELETE' });
      await client.invalidateQueries({ queryKey: KEY });
      return removed;
    },
  };
}

/** Tells the server that a storyboard is about to use the file, so that nobody deletes it before the save. */
export function chooseFile(fileId: string): Promise<Result<StoredFile, ActionFailure>> {
  return askServer<StoredFile>(`/api/library/${fileId}`, { method: 'POST' });
}
