/**
 * Pictures on their way in. Each is shown from the moment it is given, sent one after the other so that they arrive in
 * the order they were given in, and becomes a reference (or takes the place of another picture) when the server has it.
 *
 *   waiting ──► sending ──stored──► gone (a reference stands in its place)
 *                  ├─refused──► failed ──try again, another file──► waiting
 *                  └─broke off──► failed ──by itself, a few times, or with a network that is back──► waiting
 *   any of them ──removed──► gone
 */
import type { ActionFailure, StoredFile } from '#lib/client/editor-actions.ts';
import { type Scheduler, timers } from '#lib/client/scheduler.ts';
import { createStore, type ReadableStore } from '#lib/client/store.ts';
import type { VideoRole } from '#lib/storyboard/document.ts';
import type { Upload, uploadFile } from './upload-file.ts';

/** What a picture is sent for: a new reference, or the place of one that is there. */
export interface UploadPurpose {
  readonly replaces: string | null;
  /** The reference takes the name of the file. */
  readonly takesName: boolean;
  /** What a video is added as. */
  readonly video?: { readonly role: VideoRole; readonly keepOriginalSound: boolean };
}

export const NEW_REFERENCE: UploadPurpose = { replaces: null, takesName: true };

export interface PendingImage extends UploadPurpose {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Shows the file from memory while the server does not have it yet. */
  readonly previewUrl: string;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** 0 to 1. */
  readonly sent: number;
  readonly failure: ActionFailure | null;
}

export interface Uploads extends ReadableStore<readonly PendingImage[]> {
  add(files: readonly File[], purpose?: UploadPurpose): void;
  retry(id: string): void;
  /** The network is back: what broke off on the way is sent again. */
  resume(): void;
  /** The editor is left: nothing is sent again by itself any more. */
  leave(): void;
  /** Another file in place of one that was refused. */
  exchange(id: string, file: File): void;
  /** Also while it is being sent. */
  remove(id: string): void;
}

export interface UploadsOptions {
  readonly upload: (...given: Parameters<typeof uploadFile>) => Upload;
  readonly makeId: () => string;
  readonly onStored: (stored: StoredFile, fileName: string, purpose: UploadPurpose) => void;
  readonly objectUrls: { create(file: File): string; revoke(url: string): void };
  readonly scheduler: Scheduler;
}

/** Failures of the way, not of the file: the same file may get through the next time. */
const WORTH_ANOTHER_TRY = new Set([
  'upload-cut-off',
  'upload-given-up',
  'bad-answer',
  'disk-full',
  'storage-unreachable',
  'upload-broken-off',
  'reading-away',
]);

export function canTryAgain({ code }: ActionFailure): boolean {
  return WORTH_ANOTHER_TRY.has(code);
}

const isCutOff = (failure: ActionFailure | null): boolean => failure?.code === 'upload-cut-off';

/** Not stored yet, but it will be without anybody's doing: also what broke off on its way is sent again by itself. */
export function isToCome({ state, failure }: PendingImage): boolean {
  return state !== 'failed' || isCutOff(failure);
}

/**
 * Pauses before a file that broke off is sent again: a server that was started anew is back by then. After the last of
 * them it waits for a network that comes back, or a press: a large file is not sent in vain for ever.
 */
const AGAIN_MS = [2_000, 10_000, 30_000, 60_000];
const GIVEN_UP: ActionFailure = {
  code: 'upload-given-up',
  sentence: 'The connection broke each time. It is sent again when your network is back, or when you try again.',
};

/** The browser's own, for lines in a page. */
export const IN_BROWSER: Pick<UploadsOptions, 'objectUrls' | 'scheduler'> = {
  objectUrls: { create: (file) => URL.createObjectURL(file), revoke: (url) => URL.revokeObjectURL(url) },
  scheduler: timers,
};

export function createUploads({ upload, makeId, onStored, objectUrls, scheduler }: UploadsOptions): Uploads {
  const pending = createStore<readonly PendingImage[]>([]);
  const files = new Map<string, File>();
  /** By file: how often it broke off since somebody asked for it, and what takes the next try back. */
  const breaks = new Map<string, { readonly count: number; readonly stop: () => void }>();
  let current: { readonly id: string; readonly upload: Upload } | null = null;

  const change = (id: string, next: Partial<PendingImage>) =>
    pending.set(pending.get().map((each) => (each.id === id ? { ...each, ...next } : each)));
  const forgetBreaks = (id: string) => {
    breaks.get(id)?.stop();
    breaks.delete(id);
  };
  const drop = (id: string) => {
    const image = pending.get().find((each) => each.id === id);
    if (!image) return;
    files.delete(id);
    forgetBreaks(id);
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
      onStored(result.value, file.name, next);
    } else if (isWanted && !result.ok) {
      change(next.id, { state: 'failed', failure: isCutOff(result.error) ? sendLater(next.id, result.error) : result.error });
    }
    void sendNext();
  };
  const remove = (id: string) => {
    drop(id);
    if (current?.id === id) current.upload.cancel();
  };
  const shown = (file: File): Pick<PendingImage, 'fileName' | 'bytes' | 'previewUrl' | 'state' | 'sent' | 'failure'> => ({
    fileName: file.name,
    bytes: file.size,
    previewUrl: objectUrls.create(file),
    state: 'waiting',
    sent: 0,
    failure: null,
  });

  const sendAgain = (id: string) => {
    change(id, { state: 'waiting', failure: null });
    void sendNext();
  };
  /** What is to be said of a file that broke off: that it comes by itself, as long as it does. */
  const sendLater = (id: string, failure: ActionFailure): ActionFailure => {
    const count = breaks.get(id)?.count ?? 0;
    const pause = AGAIN_MS[count];
    if (pause === undefined) return GIVEN_UP;
    breaks.set(id, { count: count + 1, stop: scheduler.after(pause, () => sendAgain(id)) });
    return failure;
  };
  const retry = (id: string) => {
    forgetBreaks(id);
    sendAgain(id);
  };

  return {
    get: pending.get,
    subscribe: pending.subscribe,
    add(given, purpose = NEW_REFERENCE) {
      const added = given.map((file): PendingImage => {
        const id = makeId();
        files.set(id, file);
        return { id, ...shown(file), ...purpose };
      });
      // A second picture for the same place: the one that was given last is meant.
      const outdone = pending.get().filter(({ replaces }) => replaces !== null && replaces === purpose.replaces);
      pending.set([...pending.get(), ...added]);
      for (const { id } of outdone) remove(id);
      void sendNext();
    },
    retry,
    resume() {
      const broken = pending.get().filter(({ failure }) => isCutOff(failure) || failure === GIVEN_UP);
      for (const { id } of broken) retry(id);
    },
    leave() {
      for (const { stop } of breaks.values()) stop();
    },
    exchange(id, file) {
      const image = pending.get().find((each) => each.id === id);
      if (!image) return;
      forgetBreaks(id);
      objectUrls.revoke(image.previewUrl);
      files.set(id, file);
      change(id, shown(file));
      void sendNext();
    },
    remove,
  };
}
