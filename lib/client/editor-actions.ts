/**
 * What the editor asks of the server. `app/` passes server actions as props, so that components never import the server
 * and tests can pass plain functions. What may take its time are requests of their own (image-requests.ts): a browser
 * runs server actions one after the other, and a save must not wait for a picture.
 */
import type { Result } from '#lib/kernel/result.ts';
import type { Delivery } from '#lib/storyboard/delivery.ts';
import type { MediaFacts, Storyboard } from '#lib/storyboard/document.ts';
import type { Frame } from '#lib/storyboard/images/crop-frame.ts';
import type { Ledger } from '#lib/take/ledger.ts';
import type { TakeView } from '#lib/take/take.ts';

/** An expected failure: a stable code for the program, a sentence for people. */
export interface ActionFailure {
  readonly code: string;
  readonly sentence: string;
}

/** A file in our own storage, as `POST /api/files` and `addImageFromUrl` answer. */
export interface StoredFile {
  readonly fileId: string;
  readonly url: string;
  readonly name: string;
  readonly facts: MediaFacts;
}

export interface SavedRevision {
  readonly revision: number;
  readonly savedAt: number;
}

export interface StoredRevision {
  readonly revision: number;
  readonly document: Storyboard;
}

export interface TakePlan {
  readonly document: Storyboard;
  readonly missingFileIds: readonly string[];
  /** The take's own stored video; null while there is none. */
  readonly video: StoredFile | null;
}

/** As `app/` passes them. */
export interface ServerActions {
  /** Refuses with code `conflict` when the stored revision is newer than `revision`; nothing is ever overwritten unseen. */
  saveStoryboard(input: {
    readonly id: string;
    readonly revision: number;
    readonly document: unknown;
  }): Promise<Result<SavedRevision, ActionFailure>>;
  /** What is stored now, for someone who was overtaken by another writer. */
  readStoryboard(input: { readonly id: string }): Promise<Result<StoredRevision, ActionFailure>>;
  /** A new storyboard of a whole document: an import. */
  createStoryboard(input: { readonly document: unknown }): Promise<Result<{ readonly id: string }, ActionFailure>>;
  /**
   * The same `intentKey` always answers with the same takes, however often it is sent. Refuses with code `engine-changed`
   * when another engine renders by now than the one that the person sees: a free one may have become one that is paid.
   */
  generateTakes(input: {
    readonly storyboardId: string;
    readonly revision: number;
    readonly intentKey: string;
    readonly engine: EngineName;
    /** 1 to 4; all of them are made, or none. */
    readonly count: number;
  }): Promise<Result<readonly TakeView[], ActionFailure>>;
  retryTake(input: {
    readonly takeId: string;
    readonly intentKey: string;
    readonly engine: EngineName;
  }): Promise<Result<TakeView, ActionFailure>>;
  /** Ends a take that still waits; refuses with code `take-sent` once it may have left. */
  cancelTake(input: { readonly takeId: string }): Promise<Result<TakeView, ActionFailure>>;
  markTake(input: {
    readonly takeId: string;
    readonly isStarred?: boolean;
    readonly comment?: string;
    readonly isDeleted?: boolean;
  }): Promise<Result<TakeView, ActionFailure>>;
  /** Where the shots of a take change, corrected by hand: first frames in rising order; null: as they were found. */
  markCuts(input: { readonly takeId: string; readonly frames: readonly number[] | null }): Promise<Result<TakeView, ActionFailure>>;
  /** The storyboard as it was frozen for this take. */
  readTakePlan(input: { readonly takeId: string }): Promise<Result<TakePlan, ActionFailure>>;
  readLedger(input: { readonly storyboardId: string }): Promise<Result<Ledger, ActionFailure>>;
  /** The most that the last 30 days may cost, of the whole installation; null: no limit. */
  setSpendingCap(input: { readonly dollars: number | null }): Promise<Result<null, ActionFailure>>;
}

export interface ImageRequests {
  /** Fetches a picture from its address and stores it. */
  addImageFromUrl(input: { readonly url: string }): Promise<Result<StoredFile, ActionFailure>>;
  /** Makes the picture that the service takes out of a stored one, cut to the frame if there is one. The original stays. */
  mendImage(input: { readonly fileId: string; readonly crop: Frame | null }): Promise<Result<StoredFile, ActionFailure>>;
  /** What a stored picture was made from in the first place, or null. */
  originalOfImage(input: { readonly fileId: string }): Promise<Result<StoredFile | null, ActionFailure>>;
}

export interface EditorActions extends ServerActions, ImageRequests {}

export type EngineName = TakeView['engine'];

/** Who renders, for the top bar, and what of ours it can fetch, for the checks. */
export interface EngineView extends Delivery {
  readonly engine: EngineName;
  readonly label: string;
  readonly detail: string;
  /** The service's address as configured, for showing what would be sent. */
  readonly baseUrl: string;
  /** What is wrong with the account, so that nothing is sent, as the server knew it at `seenAt` (Unix milliseconds). */
  readonly heldBy?: { readonly code: string; readonly sentence: string; readonly seenAt: number } | null;
}
