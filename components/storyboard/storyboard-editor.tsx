'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { EditorProvider, type EditorProviderProps } from '#lib/client/editor.tsx';
import type { TakeView } from '#lib/take/take.ts';
import { EditorLayout } from './editor-layout.tsx';

export type StoryboardEditorProps = Omit<EditorProviderProps, 'children' | 'takes'> & {
  /** The takes as the page found them; from then on the browser asks for itself. */
  readonly initialTakes: readonly TakeView[];
  /** Whether this browser has yet to see the first steps. */
  readonly isHintWanted: boolean;
  /** Whether the server takes the screen for a narrow one. */
  readonly startsNarrow: boolean;
};

/** The whole editor of one storyboard. Everything it needs comes as plain data and functions. */
export function StoryboardEditor({ initialTakes, isHintWanted, startsNarrow, ...given }: StoryboardEditorProps) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <EditorProvider key={given.storyboardId} takes={initialTakes} {...given}>
        <EditorLayout isHintWanted={isHintWanted} startsNarrow={startsNarrow} />
      </EditorProvider>
    </QueryClientProvider>
  );
}
