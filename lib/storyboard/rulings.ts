/**
 * What the choices made so far rule out, and why: what a control disables, and the words beside it. The same table of
 * limits decides here and in `check`, so a control never offers what a check would refuse.
 */
import { totalRange } from '#lib/timing/places.ts';
import {
  ASPECT_RATIOS,
  type AspectRatio,
  IMAGE_ROLES,
  type ImageRole,
  KINDS,
  type Kind,
  MODES,
  type Mode,
  type Storyboard,
  VIDEO_ROLES,
  type VideoRole,
} from './document.ts';
import type { Limits } from './limits.ts';
import { makesSeveralShots } from './settle.ts';

/** Why something cannot be chosen: a key of the catalog `settings`, in a few words (`ruledOut`) and as a sentence (`why`). */
export type Reason =
  | 'kindNotOffered'
  | 'modeNotOffered'
  | 'ratioNotOffered'
  | 'noSound'
  | 'soundBesideVideo'
  | 'onlyInSingle'
  | 'framesBesideEdit'
  | 'endFrameBesideVideo'
  | 'ratioOfFirstFrame'
  | 'ratioOfEditedVideo'
  | 'lengthOfEditedVideo'
  | 'longestVideo';

export interface Ruling {
  readonly reason: Reason;
  /** What the words name; every reason has the same, so that no message can miss one. */
  readonly values: { readonly model: string; readonly max: string };
}

export interface Rulings {
  readonly kinds: Readonly<Record<Kind, Ruling | null>>;
  readonly modes: Readonly<Record<Mode, Ruling | null>>;
  readonly aspectRatios: Readonly<Record<AspectRatio, Ruling | null>>;
  /** The whole setting has no effect: a frame or a video brings its own shape (§3.7). */
  readonly aspectRatio: Ruling | null;
  readonly sound: Ruling | null;
  readonly imageRoles: Readonly<Record<ImageRole, Ruling | null>>;
  readonly videoRoles: Readonly<Record<VideoRole, Ruling | null>>;
  readonly total: TotalRuling;
}

export interface TotalRuling {
  /** In seconds; `max` is the model's longest video. */
  readonly min: number;
  readonly max: number;
  /** Why `max` is less than some model makes, or why the total has no effect at all; null: neither. */
  readonly ruling: Ruling | null;
}

/** What is ruled out as the storyboard stands. Frames and videos are always sent, so no typing changes the answer. */
export function rulings(board: Storyboard, limits: Limits): Rulings {
  const { kind, references } = board;
  const because = (reason: Reason): Ruling => ({ reason, values: { model: limits.label, max: String(limits.durationSeconds.max) } });
  const offered = <Value extends string>(all: readonly Value[], some: readonly Value[], reason: Reason) =>
    forEach(all, (value) => (some.includes(value) ? null : because(reason)));

  const hasVideo = references.some((each) => each.kind === 'video');
  const isEdited = references.some((each) => each.kind === 'video' && each.role === 'base');
  const hasFirstFrame = references.some((each) => each.kind === 'image' && each.role === 'first-frame');
  const frame = makesSeveralShots(kind) ? because('onlyInSingle') : isEdited ? because('framesBesideEdit') : null;
  const endFrame = hasVideo && !limits.references.endFrameWithFeatureVideo ? because('endFrameBesideVideo') : null;

  return {
    kinds: offered(KINDS, limits.kinds, 'kindNotOffered'),
    modes: offered(MODES, limits.modes, 'modeNotOffered'),
    aspectRatios: offered(ASPECT_RATIOS, limits.aspectRatios, 'ratioNotOffered'),
    aspectRatio: isEdited ? because('ratioOfEditedVideo') : hasFirstFrame ? because('ratioOfFirstFrame') : null,
    sound: !limits.sound ? because('noSound') : hasVideo ? because('soundBesideVideo') : null,
    imageRoles: forEach(IMAGE_ROLES, (role) => (role === 'reference' ? null : (frame ?? (role === 'end-frame' ? endFrame : null)))),
    videoRoles: forEach(VIDEO_ROLES, (role) => (role === 'base' && makesSeveralShots(kind) ? because('onlyInSingle') : null)),
    total: totalRuling(board, limits, isEdited ? because('lengthOfEditedVideo') : null, because('longestVideo')),
  };
}

/** The totals the storyboard may have, for the stepper and for the end of the timeline. */
function totalRuling(board: Storyboard, limits: Limits, noEffect: Ruling | null, longest: Ruling): TotalRuling {
  const { min, max } = totalRange(board.shots.length);
  const modelMax = Math.min(max, limits.durationSeconds.max);
  return { min, max: Math.max(min, modelMax), ruling: noEffect ?? (modelMax < max ? longest : null) };
}

function forEach<Key extends string, Value>(keys: readonly Key[], toValue: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, toValue(key)])) as Record<Key, Value>;
}
