'use client';

/** The editor as components see it: one provider, and one hook for each thing that may change on its own. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Issue } from '#lib/storyboard/issue.ts';
import type { TakeView } from '#lib/take/take.ts';
import type { SaveState } from './autosave.ts';
import { createBrowserEditor } from './browser-editor.ts';
import type { EngineView, ServerActions } from './editor-actions.ts';
import type { Editor, HistoryState, PreviewSource } from './editor-interface.ts';
import { imageRequests } from './image-requests.ts';
import type { Playhead } from './playhead.ts';
import { useStore } from './use-store.ts';

export type { ActionFailure, EditorActions, EngineView, StoredFile } from './editor-actions.ts';
export type { Editor, HistoryState, PreviewSource, SaveState };

export interface EditorProviderProps {
  readonly storyboardId: string;
  readonly revision: number;
  readonly document: Storyboard;
  readonly takes: readonly TakeView[];
  readonly engine: EngineView;
  readonly actions: ServerActions;
  readonly missingFileIds?: readonly string[];
  readonly children: ReactNode;
}

const EditorContext = createContext<Editor | null>(null);

export function EditorProvider({ children, ...given }: EditorProviderProps) {
  // One editor per mounted storyboard: later props of the same page never replace work in progress.
  const [editor] = useState(() => createBrowserEditor({ ...given, actions: { ...given.actions, ...imageRequests } }));
  useEffect(() => editor.start(), [editor]);
  return <EditorContext value={editor}>{children}</EditorContext>;
}

/** The editor itself. Its identity is stable and reading it renders nothing again. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor must be used inside EditorProvider.');
  return editor;
}

/** A part of the storyboard; the component renders again only when that part changes. */
export function useStoryboard<Selected>(
  select: (storyboard: Storyboard) => Selected,
  isEqual?: (a: Selected, b: Selected) => boolean,
): Selected {
  return useStore(useEditor().storyboard, select, isEqual);
}

/** A part of the storyboard for what is dragged and must stay with the pointer; everything else reads `useStoryboard`. */
export function useUnderHand<Selected>(
  select: (storyboard: Storyboard) => Selected,
  isEqual?: (a: Selected, b: Selected) => boolean,
): Selected {
  return useStore(useEditor().underHand, select, isEqual);
}

/** What undo and redo would do now. */
export function useHistoryState(): HistoryState {
  return useStore(useEditor().historyState, same);
}

/** Whether the work is safe. */
export function useSaveStatus(): SaveState {
  return useStore(useEditor().saveState, same);
}

/** Every broken rule, a moment after the change that broke it. Empty exactly when Generate is allowed. */
export function useIssues(): readonly Issue[] {
  return useStore(useEditor().issues, same);
}

/** The playhead as an external store: subscribe and paint; it never renders a component by itself. */
export function usePlayhead(): Playhead {
  return useEditor().playhead;
}

/** Whether the preview plays, for buttons that show it. */
export function usePlaying(): boolean {
  return useStore(useEditor().playhead, ({ playing }) => playing);
}

/** What the preview shows, `'plan'` or a take's id, and its setter. */
export function usePreviewSource(): readonly [source: PreviewSource, show: (source: PreviewSource) => void] {
  const { previewSource } = useEditor();
  return [useStore(previewSource, same), previewSource.set];
}

function same<Value>(value: Value): Value {
  return value;
}
