import { jsonOf } from '#lib/kernel/json.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';

/** The part of `localStorage` that is used, so that tests can pass a map. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What unsaved work was written over. */
export interface WorkBase {
  readonly revision: number;
  readonly document: Storyboard;
  /** What was sent since without an answer, oldest first: the server may have one of them by now. */
  readonly sent: readonly Storyboard[];
}

/** Of many that were sent in vain, the first and the last may have arrived: an answer is lost where a network or a page ends. */
const MOST_SENT = 4;
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
    keep(storyboard: Storyboard, { revision, document, sent }: WorkBase, at: number): boolean {
      const shelf = open();
      if (shelf === null) return false;
      try {
        const few = sent.length > MOST_SENT ? [...sent.slice(0, 1), ...sent.slice(1 - MOST_SENT)] : sent;
        shelf.setItem(ownKey, JSON.stringify({ revision, at, storyboard, base: document, sent: few }));
        return true;
      } catch (cause) {
        if (cause instanceof DOMException) return false;
        throw cause;
      }
    },
    drop(key: string = ownKey): void {
      open()?.removeItem(key);
    },
    /** Where other pages, open or gone, keep something of this storyboard. */
    places(): string[] {
      const shelf = open();
      const keys = Array.from({ length: shelf?.length ?? 0 }, (_, index) => shelf?.key(index) ?? '');
      return keys.filter((key) => key.startsWith(prefix) && key !== ownKey);
    },
    /** What lies at a place, whatever it is by now; null for what is not even JSON. */
    read(key: string): unknown {
      return jsonOf(open()?.getItem(key) ?? '');
    },
  };
}

export type UnsavedShelf = ReturnType<typeof createUnsavedShelf>;
