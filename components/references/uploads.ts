/**
 * Pictures on their way in. Each is shown from the moment it is given, sent one after the other so that they arrive in
 * the order they were given in, and becomes a reference when the server has it.
 *
 *   waiting ──► sending ──stored──► gone (a reference stands in its place)
 *                  └─refused──► failed ──try again──► waiting
 *   any of them ──removed──► gone
 */
import type { StoredFile } from '#lib/client/editor-actions.ts';
import { createStore, type ReadableStore } from '#lib/client/store.ts';
import type { Upload, uploadFile } from './upload-file.ts';

export interface PendingImage {
  readonly id: string;
  readonly fileName: string;
  /** Shows the file from memory while the server does not have it yet. */
  readonly previewUrl: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** 0 to 1. */
  readonly sent: number;
  readonly failure: string | null;
}

export interface Uploads extends ReadableStore<readonly PendingImage[]> {
  add(files: readonly File[]): void;
  retry(id: string): void;
  remove(id: string): void;
}

export interface UploadsOptions {
  readonly upload: typeof uploadFile;
  readonly makeId: () => string;
  readonly onStored: (stored: StoredFile, fileName: string) => void;
  readonly objectUrls: { create(file: File): string; revoke(url: string): void };
}

export function createUploads({ upload, makeId, onStored, objectUrls }: UploadsOptions): Uploads {
  const pending = createStore<readonly PendingImage[]>([]);
  const files = new Map<string, File>();
  let current: { readonly id: string; readonly upload: Upload } | null = null;

  const change = (id: string, next: Partial<PendingImage>) =>
    pending.set(pending.get().map((each) => (each.id === id ? { ...each, ...next } : each)));
  const drop = (id: string) => {
    const image = pending.get().find((each) => each.id === id);
    if (!image) return;
    files.delete(id);
    pending.set(pending.get().filter((each) => each !== image));
    objectUrls.revoke(image.previewUrl);
  };
  const sendNext = async () => {
    const next = pending.get().find(({ state }) => state === 'waiting');
    const file = next && files.get(next.id);
    if (current || !next || !file) return;
    change(next.id, { state: 'sending', sent: 0, failure: null });
    current = { id: next.id, upload: upload(file, (sent) => change(next.id, { sent })) };
    const result = await current.upload.done;
    current = null;
    const isWanted = files.has(next.id);
    if (isWanted && result.ok) {
      drop(next.id);
      onStored(result.value, file.name);
    } else if (isWanted && !result.ok) {
      change(next.id, { state: 'failed', failure: result.error.sentence });
    }
    void sendNext();
  };

  return {
    get: pending.get,
    subscribe: pending.subscribe,
    add(given) {
      const added = given.map((file): PendingImage => {
        const id = makeId();
        files.set(id, file);
        return { id, fileName: file.name, previewUrl: objectUrls.create(file), state: 'waiting', sent: 0, failure: null };
      });
      pending.set([...pending.get(), ...added]);
      void sendNext();
    },
    retry(id) {
      change(id, { state: 'waiting', failure: null });
      void sendNext();
    },
    remove(id) {
      drop(id);
      if (current?.id === id) current.upload.cancel();
    },
  };
}
