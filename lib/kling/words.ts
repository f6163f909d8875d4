/** The service's words for ours, and the figures it assumes where a request is silent. The browser carries this file: no schema library here. */
import type { ImageRole, Mode, Model, VideoRole } from '#lib/storyboard/document.ts';

export const CREATE_PATH = '/v1/videos/omni-video';
/** §8. */
export const ELEMENT_PATHS = { own: '/v1/general/advanced-custom-elements', preset: '/v1/general/advanced-presets-elements' } as const;
export type ElementList = keyof typeof ELEMENT_PATHS;

export const MODEL_NAMES = { 'kling-3-omni': 'kling-v3-omni', 'kling-o1': 'kling-video-o1' } as const satisfies Record<Model, string>;
export const MODE_NAMES = { standard: 'std', pro: 'pro', '4k': '4k' } as const satisfies Record<Mode, string>;
/** An ordinary reference image carries no type at all. */
export const FRAME_TYPES = { 'first-frame': 'first_frame', 'end-frame': 'end_frame' } as const satisfies Partial<Record<ImageRole, string>>;
export const REFER_TYPES = { feature: 'feature', base: 'base' } as const satisfies Record<VideoRole, string>;

export type ModelName = (typeof MODEL_NAMES)[Model];
export type ModeName = (typeof MODE_NAMES)[Mode];
export type FrameType = (typeof FRAME_TYPES)[keyof typeof FRAME_TYPES];
export type ReferType = (typeof REFER_TYPES)[VideoRole];

/**
 * What the service assumes when a field is left out (docs/kling-omni.md §3.1). It states no aspect ratio of its own; 16:9 is
 * what every wrapper and the newer API assume (C9).
 */
export const WIRE_DEFAULTS = {
  model: 'kling-o1',
  mode: 'pro',
  sound: false,
  durationSeconds: 5,
  aspectRatio: '16:9',
  videoRole: 'base',
  /** Nothing is stated (C7); every official sample says yes. We always send it. */
  keepOriginalSound: true,
} as const;

/** Our word for one of theirs. The schema has already refused every other word. */
export function ourWord<Key extends string>(names: Readonly<Record<Key, string>>, word: string): Key {
  for (const key in names) if (names[key] === word) return key;
  throw new Error(`No word of ours for ${word}.`);
}
