import { randomIds } from '#lib/kernel/ids.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { createEditor } from './create-editor.ts';
import type { Editor, EditorOptions } from './editor-interface.ts';
import { keepHistory } from './keep-history.ts';
import { lazyResolver } from './lazy-resolver.ts';
import { createOpenPages, type OpenPages } from './open-pages.ts';
import { animationFrames, timers } from './scheduler.ts';
import { createUnsavedShelf, type UnsavedShelf } from './unsaved-work.ts';

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
  const pageId = makeId();
  const shelf = createUnsavedShelf(() => storageOf('localStorage'), given.storyboardId, pageId);
  const editor = createEditor(given, {
    clock: Date.now,
    makeId,
    scheduler: timers,
    frames: animationFrames,
    resolver: lazyResolver,
    keep: (storyboard, base) => shelf.keep(storyboard, base, Date.now()),
    release(document, revision) {
      lastSaved.set(given.storyboardId, { document, revision });
      shelf.drop();
    },
    preferences: () => storageOf('localStorage'),
  });
  return {
    ...editor,
    start() {
      const stop = editor.start();
      const leaving = new AbortController();
      const pages = createOpenPages(navigator.locks ?? null);
      pages.hold(shelf.ownKey, leaving.signal);
      const after = putUnsavedWorkBack({ editor, shelf, pages, leaving: leaving.signal });
      const session = storageOf('sessionStorage');
      const stopHistory = keepHistory(editor, { pageId, session, scheduler: timers, clock: Date.now, after });
      const stopListening = listenToBrowser(editor);
      return () => {
        leaving.abort();
        stopListening();
        editor.keep();
        void editor.flushSave();
        stopHistory();
        stop();
      };
    },
  };
}

interface Return {
  readonly editor: Editor;
  readonly shelf: UnsavedShelf;
  readonly pages: OpenPages;
  readonly leaving: AbortSignal;
}

/** Puts back what pages that are gone could not save: at once, and later when a page that is open now goes without saving. */
async function putUnsavedWorkBack({ editor, shelf, pages, leaving }: Return): Promise<void> {
  const places = shelf.places();
  if (places.length === 0) return;
  const offer = async (left: readonly string[]) => {
    const { offerUnsavedWork } = await import('./offer-unsaved-work.ts');
    if (!leaving.aborted) offerUnsavedWork(editor, shelf, editor.revision(), left);
  };
  const gone = await pages.gone(places);
  for (const place of places)
    if (!gone.includes(place)) void pages.wait(place, leaving).then((isGone) => (isGone ? offer([place]) : undefined));
  if (gone.length > 0) await offer(gone);
}

/** Leaving keeps and saves what is not saved; coming back, and a network that is back, try again what had failed. */
function listenToBrowser(editor: Editor): () => void {
  const listening = new AbortController();
  const listen = { signal: listening.signal };
  const save = () => void editor.flushSave();
  const leave = () => {
    editor.keep();
    save();
  };
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : save()), listen);
  window.addEventListener('pagehide', leave, listen);
  window.addEventListener('online', save, listen);
  window.addEventListener('beforeunload', (event) => editor.wouldLose() && event.preventDefault(), listen);
  return () => listening.abort();
}

/** Null where the browser forbids storage; reading the property itself is what throws there. */
function storageOf(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[name];
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
