import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';

/** The part of `localStorage` that is used, so that tests can pass a map. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface UnsavedWork {
  readonly key: string;
  /** The revision the work was based on. */
  readonly revision: number;
  readonly at: number;
  readonly storyboard: Storyboard;
  /** What the server had as that revision; null where an older page did not keep it. */
  readonly base: Storyboard | null;
}

const PREFIX = 'shotboard.unsaved.';

/**
 * Work the server does not have yet, kept in this browser until it does. Each page that is open has its own place, so
 * two windows on one storyboard never throw away each other's. `open` gives the browser's storage, or null where it is
 * forbidden; it is only called in the browser.
 */
export function createUnsavedShelf(open: () => Shelf | null, storyboardId: string, pageId: string) {
  const prefix = `${PREFIX}${storyboardId}.`;
  const ownKey = `${prefix}${pageId}`;
  return {
    ownKey,
    /** False when the browser's storage is full or forbidden: the caller must not claim that the work is kept. */
    keep(storyboard: Storyboard, base: { readonly revision: number; readonly document: Storyboard }, at: number): boolean {
      const shelf = open();
      if (shelf === null) return false;
      try {
        shelf.setItem(ownKey, JSON.stringify({ revision: base.revision, at, storyboard, base: base.document }));
        return true;
      } catch (cause) {
        if (cause instanceof DOMException) return false;
        throw cause;
      }
    },
    drop(key: string = ownKey): void {
      open()?.removeItem(key);
    },
    /** Everything kept for this storyboard by pages now gone, newest first. What cannot be read is left alone. */
    found(): UnsavedWork[] {
      const shelf = open();
      if (shelf === null) return [];
      const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index));
      return keys
        .filter((key) => key?.startsWith(prefix) && key !== ownKey)
        .flatMap((key) => read(key ?? '', shelf))
        .sort((a, b) => b.at - a.at);
    },
  };
}

export type UnsavedShelf = ReturnType<typeof createUnsavedShelf>;

function read(key: string, shelf: Shelf): UnsavedWork[] {
  let kept: unknown;
  try {
    kept = JSON.parse(shelf.getItem(key) ?? 'null');
  } catch (cause) {
    if (cause instanceof SyntaxError) return [];
    throw cause;
  }
  if (typeof kept !== 'object' || kept === null || !('storyboard' in kept) || !('revision' in kept) || !('at' in kept)) return [];
  const opened = openDocument(kept.storyboard);
  if (!opened.ok || typeof kept.revision !== 'number' || typeof kept.at !== 'number') return [];
  const base = 'base' in kept ? openDocument(kept.base) : null;
  return [{ key, revision: kept.revision, at: kept.at, storyboard: opened.value, base: base?.ok ? base.value : null }];
}
