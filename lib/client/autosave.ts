import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { ActionFailure, SavedRevision } from './editor-actions.ts';
import type { Scheduler } from './scheduler.ts';
import { createStore, type ReadableStore } from './store.ts';

/**
 * saved ──edit──► waiting ──pause──► saving ──ok──► saved
 *                    ▲                  │ edit meanwhile: saved once more
 *                    └──────retry───────┤ failed: not saved, tried again by itself, ever more slowly
 *                                       └ conflict: not saved, and never sent again by itself
 */
export interface SaveState {
  readonly status: 'saved' | 'saving' | 'not-saved';
  /** Why it is not saved and what happens next; null while all is well. */
  readonly failure: ActionFailure | null;
  /** Somebody else saved a newer revision: only a person can decide which one stays. */
  readonly conflict: boolean;
}

export interface AutosaveOptions {
  readonly revision: number;
  /** What the server has as that revision. */
  readonly document: Storyboard;
  readonly scheduler: Scheduler;
  /** The document to store, or null when it does not hold together (a bug, told as "not saved"). */
  readonly read: () => Promise<Storyboard | null>;
  readonly save: (revision: number, document: Storyboard) => Promise<Result<SavedRevision, ActionFailure>>;
  /** Puts a copy of what is not saved into this browser; a sentence may promise it only where that worked. */
  readonly keep: () => boolean;
  /** The server has everything, as this revision. */
  readonly onSaved: (document: Storyboard, revision: number) => void;
}

export interface Autosave {
  readonly state: ReadableStore<SaveState>;
  revision(): number;
  /** What the server has as that revision, which is what every edit since is based on. */
  saved(): Storyboard;
  /** Whether there is anything the server does not have. */
  unsaved(): boolean;
  /** Something changed: save after a pause. */
  touch(): void;
  /** Save now, and wait until the server has everything or has said why not. */
  flush(): Promise<Result<{ readonly revision: number }, ActionFailure>>;
  /** A person has seen the newer revision: what is unsaved is based on it from now on, and is saved again. */
  rebase(revision: number, document: Storyboard): void;
}

export const SAVE_PAUSE_MS = 700;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000];
const SAVED: SaveState = { status: 'saved', failure: null, conflict: false };
const SAVING: SaveState = { status: 'saving', failure: null, conflict: false };
const BROKEN: ActionFailure = {
  code: 'invalid-document',
  sentence: 'The last change does not fit together, so it was not saved. Undo it and go on; everything before it is safe.',
};

const UNREACHABLE: ActionFailure = {
  code: 'unreachable',
  sentence: 'Shotboard cannot be reached. Your work is kept in this browser and will be saved as soon as it answers.',
};
const UNREACHABLE_AND_NOT_KEPT: ActionFailure = {
  code: 'unreachable-not-kept',
  sentence:
    'Shotboard cannot be reached. This browser cannot keep your work either: leave this page open, or export a file, until it answers.',
};

export function createAutosave({ scheduler, read: readDocument, save, keep, onSaved, ...initial }: AutosaveOptions): Autosave {
  const state = createStore<SaveState>(SAVED);
  let revision = initial.revision;
  let saved = initial.document;
  let dirty = false;
  let attempt = 0;
  let cancelTimer: (() => void) | null = null;
  let running: Promise<Result<{ readonly revision: number }, ActionFailure>> | null = null;
  let conflict: ActionFailure | null = null;

  const wait = (milliseconds: number) => {
    cancelTimer?.();
    cancelTimer = scheduler.after(milliseconds, () => {
      cancelTimer = null;
      void flush();
    });
  };

  const failed = (failure: ActionFailure): Result<never, ActionFailure> => {
    dirty = true;
    if (failure.code === 'conflict') {
      conflict = failure;
      state.set({ status: 'not-saved', failure, conflict: true });
    } else {
      wait(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 30_000);
      attempt += 1;
      state.set({ status: 'not-saved', failure, conflict: false });
    }
    return fail(failure);
  };

  const saveOnce = async (): Promise<Result<{ readonly revision: number }, ActionFailure>> => {
    cancelTimer?.();
    cancelTimer = null;
    // Before the first await: an edit made while the request is out marks the copy as unsaved again.
    dirty = false;
    if (state.get().status !== 'not-saved') state.set(SAVING);
    const read = await sent(async () => ok(await readDocument()), keep);
    if (!read.ok) return failed(read.error);
    const document = read.value;
    if (document === null) return failed(BROKEN);
    const outcome = await sent(() => save(revision, document), keep);
    if (!outcome.ok) return failed(outcome.error);
    revision = outcome.value.revision;
    saved = document;
    attempt = 0;
    if (dirty) return saveOnce();
    onSaved(document, revision);
    state.set(SAVED);
    return ok({ revision });
  };

  const flush = async (): Promise<Result<{ readonly revision: number }, ActionFailure>> => {
    if (conflict !== null) return fail(conflict);
    if (running !== null) return running;
    if (!dirty) return ok({ revision });
    running = saveOnce().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    state,
    revision: () => revision,
    saved: () => saved,
    unsaved: () => dirty || running !== null || conflict !== null,
    touch() {
      dirty = true;
      if (conflict !== null || running !== null) return;
      if (state.get().status === 'saved') state.set(SAVING);
      // While tries are failing, the retry's own clock decides; typing must not make it hurry.
      if (attempt === 0) wait(SAVE_PAUSE_MS);
    },
    flush,
    rebase(newer, document) {
      revision = newer;
      saved = document;
      conflict = null;
      attempt = 0;
      dirty = true;
      state.set(SAVING);
      wait(SAVE_PAUSE_MS);
    },
  };
}

/** A request that never arrived, for an answer or for code, is an expected failure of a browser, not a bug. */
async function sent<Value>(
  request: () => Promise<Result<Value, ActionFailure>>,
  keep: () => boolean,
): Promise<Result<Value, ActionFailure>> {
  try {
    return await request();
  } catch {
    return fail(keep() ? UNREACHABLE : UNREACHABLE_AND_NOT_KEPT);
  }
}
