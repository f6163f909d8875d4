import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import type { Editor } from './editor-interface.ts';
import { sameContent } from './same-content.ts';
import type { UnsavedShelf } from './unsaved-work.ts';

export interface UnsavedWork {
  readonly key: string;
  /** The revision the work was based on. */
  readonly revision: number;
  readonly at: number;
  readonly storyboard: Storyboard;
  /** What the server had as that revision; null where an older page did not keep it. */
  readonly base: Storyboard | null;
  /** What was sent after that revision without an answer. */
  readonly sent: readonly Storyboard[];
}

/** Unsaved work that waits for a person's choice. */
export interface KeptWork {
  readonly storyboard: Storyboard;
  /** What it was based on, where that is known. */
  readonly base: Storyboard | null;
  readonly at: number;
  /** Puts it in place of what is shown, as one undo step. */
  use(): void;
  discard(): void;
}

/**
 * Work that an earlier page could not save. Based on the revision the server still has, or on what that page itself had
 * sent when it was left, it simply goes on; based on an older one it waits for a person's choice, because putting it back
 * would undo what was saved since. Loaded only where something was left, since it brings the document's schema along.
 * `places` are those of pages that are gone: the work of a page that is still open is its own.
 */
export function offerUnsavedWork(editor: Editor, shelf: UnsavedShelf, serverRevision: number, places: readonly string[]): void {
  for (const work of unsavedWork(shelf, places)) {
    const isUntouched = !editor.unsaved();
    const isGoingOn = work.revision === serverRevision || work.sent.some((each) => sameContent(each, editor.saved()));
    // The last of it may arrive there even now.
    if (isGoingOn) editor.mayBeStored([...work.sent, work.storyboard]);
    if (sameContent(work.storyboard, editor.getStoryboard())) {
      shelf.drop(work.key);
    } else if (isGoingOn && isUntouched) {
      editor.adopt(work.storyboard, { key: 'put-back', values: {} });
      editor.notices.tell({ key: 'work-is-back' });
      shelf.drop(work.key);
    } else {
      const settle = () => {
        shelf.drop(work.key);
        editor.keptWork.set(null);
        offerUnsavedWork(editor, shelf, serverRevision, places);
      };
      editor.keptWork.set({
        storyboard: work.storyboard,
        base: work.base,
        at: work.at,
        use() {
          editor.adopt(work.storyboard, { key: 'use-kept', values: {} });
          settle();
        },
        discard: settle,
      });
      return;
    }
  }
}

/** What lies at those places, newest first. What cannot be read is left alone. */
export function unsavedWork(shelf: UnsavedShelf, places: readonly string[]): UnsavedWork[] {
  return places.flatMap((key) => opened(key, shelf.read(key))).sort((a, b) => b.at - a.at);
}

function opened(key: string, kept: unknown): UnsavedWork[] {
  if (typeof kept !== 'object' || kept === null || !('storyboard' in kept) || !('revision' in kept) || !('at' in kept)) return [];
  const storyboard = openDocument(kept.storyboard);
  if (!storyboard.ok || typeof kept.revision !== 'number' || typeof kept.at !== 'number') return [];
  const base = 'base' in kept ? openDocument(kept.base) : null;
  const sent = 'sent' in kept && Array.isArray(kept.sent) ? kept.sent.map((each: unknown) => openDocument(each)) : [];
  return [
    {
      key,
      revision: kept.revision,
      at: kept.at,
      storyboard: storyboard.value,
      base: base?.ok ? base.value : null,
      sent: sent.flatMap((document) => (document.ok ? [document.value] : [])),
    },
  ];
}
