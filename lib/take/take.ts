/** A take as the browser sees it. Rows, requests and engine words stay on the server. */
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import type { AspectRatio } from '#lib/storyboard/document.ts';

/**
 * waiting ──► sending ──accepted──► rendering ──finished──► saving ──checked──► ready
 *    ▲           │ busy, not accepted   │                     │
 *    └───────────┤                      │ refused there       │ (a dead link, a full disk: tried again)
 *                └─refused──────────► failed ◄────────────────┘ only after our own deadline
 * An unclear answer stays in `sending`: the next step asks by external id before anything else.
 */
export const TAKE_STATUSES = ['waiting', 'sending', 'rendering', 'saving', 'ready', 'failed'] as const;
export type TakeStatus = (typeof TAKE_STATUSES)[number];

/** As many as one press of Generate may make. */
export const MOST_TAKES_AT_ONCE = 4;
/** The longest comment on a take. */
export const MOST_COMMENT_CHARACTERS = 500;

/** How many frames a filmstrip shows side by side, each from the middle of its share of the video. */
export const FILMSTRIP_FRAMES = 16;

export function isMoving(status: TakeStatus): boolean {
  return status !== 'ready' && status !== 'failed';
}

/** Whether the engine has still to do its part, as far as is known. */
export function isAheadOfSaving(status: TakeStatus): boolean {
  return status === 'waiting' || status === 'sending' || status === 'rendering';
}

/** Whether the server still has something to do for it: a take is announced as ready before anybody has looked at its frames. */
export function isUnfinished({ status, isLookedAt }: Pick<TakeView, 'status' | 'isLookedAt'>): boolean {
  return isMoving(status) || (status === 'ready' && !isLookedAt);
}

export interface TakeView {
  readonly id: string;
  /** 1 for the first take of its storyboard, and so on; never reused. */
  readonly number: number;
  readonly status: TakeStatus;
  readonly engine: 'kling' | 'stand-in';
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When the engine accepted it, or null. */
  readonly acceptedAt: number | null;
  /** How long the engine usually works on takes like this, until it is done; null where nobody knows. */
  readonly usualRenderSeconds: number | null;
  readonly totalSeconds: number;
  readonly aspectRatio: AspectRatio;
  readonly estimate: { readonly units: number; readonly dollars: number };
  /** What the engine says it charged, once known. */
  readonly actualUnits: number | null;
  /** What is going on when it is not obvious, for people: "The service is busy. Trying again by itself." */
  readonly note: string | null;
  /** Under which other languages have words for the note; null: it is known in English alone. */
  readonly noteCode: string | null;
  readonly failure: { readonly code: string; readonly sentence: string } | null;
  /** Among all takes that wait here because the account has no place free: 1 goes next. Null when it waits for no place. */
  readonly placeInQueue: number | null;
  /** While it waits: what is wrong with the account, so that nothing is sent. The same for all takes. */
  readonly heldBy: { readonly code: string; readonly sentence: string } | null;
  /** What a person wrote about it. */
  readonly comment: string | null;
  /** One of the good ones, a person says. */
  readonly isStarred: boolean;
  /** When it was taken off the list (Unix milliseconds); null while it is on it. */
  readonly deletedAt: number | null;
  readonly video: {
    readonly url: string;
    readonly downloadUrl: string;
    readonly bytes: number;
    readonly durationSeconds: number;
    readonly width: number;
    readonly height: number;
  } | null;
  /** Where its second file, with the engine's watermark, is downloaded. Null where none was asked for or made. */
  readonly watermarkedUrl: string | null;
  /** Whether its frames were looked at: what is null in the four below after that stays null. */
  readonly isLookedAt: boolean;
  /** Where its shots change, by its frames. Null before anybody looked, and for a video that cannot be decoded. */
  readonly cuts: FoundCuts | null;
  /** The same, corrected by hand: the first frame of each shot but the first, in order. Null: as they were found. */
  readonly markedCuts: readonly number[] | null;
  /** One frame of it as a picture. */
  readonly posterUrl: string | null;
  /** `FILMSTRIP_FRAMES` frames side by side, all of one width, in one picture. */
  readonly filmstripUrl: string | null;
  /** The frozen plan, for the preview's captions and the timeline. Empty for kinds without planned cuts. */
  readonly shots: readonly { readonly startSeconds: number; readonly seconds: number; readonly caption: string }[];
}
