/**
 * The shape of one model's limits. The figures themselves are the service's and stand once, in `lib/kling/limits.ts`;
 * hints, checks, the server and the stand-in all read that one table.
 */
import type { AspectRatio, Kind, Mode, Model } from './document.ts';

export interface Limits {
  readonly model: Model;
  /** As people read it: "Kling 3 Omni". */
  readonly label: string;
  readonly kinds: readonly Kind[];
  readonly modes: readonly Mode[];
  readonly aspectRatios: readonly AspectRatio[];
  /** Whether the model makes sound at all. */
  readonly sound: boolean;
  readonly promptMaxLength: number;
  readonly shotPromptMaxLength: number;
  readonly maxShots: number;
  readonly minShotSeconds: number;
  readonly durationSeconds: {
    readonly min: number;
    readonly max: number;
    /** The only lengths for words alone or a first frame alone; null: no such rule (§3.8, §13.1). */
    readonly wordsOrFirstFrameOnly: readonly number[] | null;
  };
  readonly image: {
    readonly mediaTypes: readonly string[];
    readonly maxBytes: number;
    readonly minSidePixels: number;
    /** Longer side divided by shorter side. */
    readonly maxElongation: number;
  };
  readonly video: {
    readonly maxCount: number;
    readonly mediaTypes: readonly string[];
    readonly maxBytes: number;
    readonly minSeconds: number;
    readonly maxSeconds: number;
    readonly minSidePixels: number;
    readonly maxSidePixels: number;
    readonly maxAreaPixels: number | null;
    readonly minFramesPerSecond: number;
    readonly maxFramesPerSecond: number;
  };
  readonly references: {
    /** Images (frames included) plus elements. */
    readonly maxImagesAndElements: number;
    readonly maxImagesAndElementsWithVideo: number;
    readonly maxElementsWithFirstFrame: number;
    readonly maxElementsWithFirstAndEndFrame: number;
    /** An end frame is not taken beside more images than this (frames included); null: no such rule. */
    readonly maxImagesWithEndFrame: number | null;
    /** Whether an end frame is taken beside a motion and style video. */
    readonly endFrameWithFeatureVideo: boolean;
    readonly videoElements: {
      readonly allowed: boolean;
      readonly allowedWithVideo: boolean;
      /** Most of them when they are the only elements. */
      readonly maxAlone: number;
      /** Most images plus image elements when both kinds of elements are present. */
      readonly maxImagesAndImageElementsMixed: number;
    };
  };
}
