/**
 * What is being done to the pictures of a storyboard right now: which are being mended, which one stands in a dialog,
 * and what went wrong. Beside the editor and not in a component, since the checks start it from elsewhere on the page.
 */
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { Editor } from '#lib/client/editor-interface.ts';
import { createStore, type Store } from '#lib/client/store.ts';

export type PictureDialog = { readonly type: 'crop' | 'replace'; readonly referenceId: string };

export interface PictureWork {
  /** Ids of references that the server is working on. */
  readonly busy: readonly string[];
  readonly failures: Readonly<Record<string, ActionFailure>>;
  readonly dialog: PictureDialog | null;
}

const IDLE: PictureWork = { busy: [], failures: {}, dialog: null };
const works = new WeakMap<Editor, Store<PictureWork>>();

export function pictureWork(editor: Editor): Store<PictureWork> {
  const known = works.get(editor);
  if (known) return known;
  const work = createStore(IDLE);
  works.set(editor, work);
  return work;
}

export function openPictureDialog(editor: Editor, dialog: PictureDialog | null): void {
  const work = pictureWork(editor);
  work.set({ ...work.get(), dialog });
}

/** Marks the references while `task` runs, and keeps what went wrong with each. */
export async function withPictures(
  editor: Editor,
  referenceIds: readonly string[],
  task: () => Promise<Readonly<Record<string, ActionFailure>>>,
): Promise<void> {
  const work = pictureWork(editor);
  const without = (all: Readonly<Record<string, ActionFailure>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !referenceIds.includes(id)));
  work.set({ ...work.get(), busy: [...work.get().busy, ...referenceIds], failures: without(work.get().failures) });
  let failures: Readonly<Record<string, ActionFailure>> = {};
  try {
    failures = await task();
  } finally {
    const now = work.get();
    work.set({
      ...now,
      busy: now.busy.filter((id) => !referenceIds.includes(id)),
      failures: { ...now.failures, ...failures },
    });
  }
}
