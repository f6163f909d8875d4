import { randomIds } from '#lib/kernel/ids.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { createEditor } from './create-editor.ts';
import type { Editor, EditorOptions } from './editor-interface.ts';
import { offerUnsavedWork } from './offer-unsaved-work.ts';
import { animationFrames, timers } from './scheduler.ts';
import { createUnsavedShelf } from './unsaved-work.ts';

/**
 * What this browser tab last saved. The Back button brings a page as it was first loaded, older than what was saved
 * since; without this it would show old words and run into a conflict with itself.
 */
const lastSaved = new Map<string, { readonly revision: number; readonly document: Storyboard }>();

/** An editor with the browser's own clock, timers, random numbers and storage. */
export function createBrowserEditor(loaded: EditorOptions): Editor {
  const saved = lastSaved.get(loaded.storyboardId);
  const given = saved !== undefined && saved.revision > loaded.revision ? { ...loaded, ...saved } : loaded;
  const makeId = randomIds((bytes) => crypto.getRandomValues(bytes));
  const shelf = createUnsavedShelf(browserShelf, given.storyboardId, makeId());
  const editor = createEditor(given, {
    clock: Date.now,
    makeId,
    scheduler: timers,
    frames: animationFrames,
    keep: (storyboard, revision) => shelf.keep(storyboard, revision, Date.now()),
    release(document, revision) {
      lastSaved.set(given.storyboardId, { document, revision });
      shelf.drop();
    },
  });
  return {
    ...editor,
    start() {
      const stop = editor.start();
      offerUnsavedWork(editor, shelf, given.revision);
      const leaving = () => {
        if (document.visibilityState === 'hidden') void editor.flushSave();
      };
      const closing = () => void editor.flushSave();
      const asking = (event: BeforeUnloadEvent) => {
        if (editor.wouldLose()) event.preventDefault();
      };
      document.addEventListener('visibilitychange', leaving);
      window.addEventListener('beforeunload', asking);
      window.addEventListener('pagehide', closing);
      return () => {
        stop();
        document.removeEventListener('visibilitychange', leaving);
        window.removeEventListener('pagehide', closing);
        window.removeEventListener('beforeunload', asking);
        closing();
      };
    },
  };
}

/** Null where the browser forbids storage; reading the property itself is what throws there. */
function browserShelf(): Storage | null {
  try {
    return window.localStorage;
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
