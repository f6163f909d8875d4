/**
 * What each model takes: every conditional figure of docs/kling-omni.md §3, §9 and §13.1 that differs or may one day differ
 * between models, as data. A correction by the vendor is one line here. The stand-in reads the same table.
 */
import type { Model } from '#lib/storyboard/document.ts';
import type { Limits } from '#lib/storyboard/limits.ts';
import { TIMING } from '#lib/timing/bounds.ts';

const MEBIBYTE = 1024 * 1024;

/** Figures that both models share. */
const shared = {
  aspectRatios: ['16:9', '9:16', '1:1'],
  // §3.1 and §3.3; counted in UTF-16 code units (§13.1).
  promptMaxLength: 2500,
  shotPromptMaxLength: 512,
  maxShots: TIMING.maxShots,
  minShotSeconds: TIMING.minShotSeconds,
  // §3.4, legacy figures (the newer API takes 50 MB).
  image: { mediaTypes: ['image/jpeg', 'image/png'], maxBytes: 10 * MEBIBYTE, minSidePixels: 300, maxElongation: 2.5 },
} as const;

export const LIMITS: Readonly<Record<Model, Limits>> = {
  'kling-3-omni': {
    ...shared,
    model: 'kling-3-omni',
    label: 'Kling 3 Omni',
    kinds: ['storyboard', 'auto', 'single'],
    modes: ['standard', 'pro', '4k'],
    sound: true,
    // §3.8; the feature-video row follows the update of June 2026.
    durationSeconds: { min: 3, max: 15, wordsOrFirstFrameOnly: null },
    // §3.6, C6: the newer column.
    video: {
      maxCount: 1,
      mediaTypes: ['video/mp4', 'video/quicktime'],
      maxBytes: 200 * MEBIBYTE,
      minSeconds: 3,
      maxSeconds: 15.5,
      minSidePixels: 700,
      maxSidePixels: 4553,
      maxAreaPixels: 8_294_400,
      minFramesPerSecond: 24,
      maxFramesPerSecond: 60,
    },
    references: {
      maxImagesAndElements: 7,
      maxImagesAndElementsWithVideo: 4,
      maxElementsWithFirstFrame: 3,
      maxElementsWithFirstAndEndFrame: 3,
      maxImagesWithEndFrame: null,
      endFrameWithFeatureVideo: true,
      // §3.5; C5: never beside a video.
      videoElements: { allowed: true, allowedWithVideo: false, maxAlone: 3, maxImagesAndImageElementsMixed: 4 },
    },
  },
  'kling-o1': {
    ...shared,
    model: 'kling-o1',
    label: 'Kling O1',
    // §9: no multi-shot, no 4K, no sound.
    kinds: ['single'],
    modes: ['standard', 'pro'],
    sound: false,
    // §3.8 C10 and §13.1.
    durationSeconds: { min: 3, max: 10, wordsOrFirstFrameOnly: [5, 10] },
    // §3.6, C6: the older column.
    video: {
      maxCount: 1,
      mediaTypes: ['video/mp4', 'video/quicktime'],
      maxBytes: 200 * MEBIBYTE,
      minSeconds: 3,
      maxSeconds: 10,
      minSidePixels: 720,
      maxSidePixels: 2160,
      maxAreaPixels: null,
      minFramesPerSecond: 24,
      maxFramesPerSecond: 60,
    },
    references: {
      maxImagesAndElements: 7,
      maxImagesAndElementsWithVideo: 4,
      maxElementsWithFirstFrame: 3,
      maxElementsWithFirstAndEndFrame: 0,
      // §3.4, C4: reject the end frame.
      maxImagesWithEndFrame: 2,
      // §3.4, the O1 page.
      endFrameWithFeatureVideo: false,
      // §3.5: multi-image elements only.
      videoElements: { allowed: false, allowedWithVideo: false, maxAlone: 0, maxImagesAndImageElementsMixed: 0 },
    },
  },
};

/** The largest video that any model takes (§3.6); nothing larger is uploaded, fetched or stored. */
export const MAX_VIDEO_BYTES = Math.max(...Object.values(LIMITS).map(({ video }) => video.maxBytes));
