/** A create request after its types and words were read; the rules between its parts are checked on this. */
import type { ImageFacts } from '../assets/image-facts.ts';
import type { ElementKind } from '../elements/element.ts';
import type { WireMode, WireRatio } from '../render/frame-size.ts';

/** The two models of the endpoint, and the row of the limits table that each one has. */
export const MODEL_ROWS = { 'kling-video-o1': 'kling-o1', 'kling-v3-omni': 'kling-3-omni' } as const;
export type ModelName = keyof typeof MODEL_ROWS;

export const MODE_ROWS = { std: 'standard', pro: 'pro', '4k': '4k' } as const satisfies Record<WireMode, string>;

export type ImageSource =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'inline'; readonly bytes: Buffer; readonly facts: ImageFacts | null };

export interface OmniImage {
  readonly type: 'first_frame' | 'end_frame' | null;
  readonly source: ImageSource;
}

export interface OmniVideo {
  readonly url: string;
  readonly referType: 'base' | 'feature';
  readonly keepsOriginalSound: boolean;
}

export interface OmniShot {
  readonly prompt: string;
  readonly seconds: number;
}

export interface OmniRequest {
  readonly modelName: ModelName;
  /** Null: one shot, no cuts. */
  readonly shotType: 'customize' | 'intelligence' | null;
  /** Empty when the shots carry the words. */
  readonly prompt: string;
  readonly shots: readonly OmniShot[];
  readonly images: readonly OmniImage[];
  readonly elements: readonly { readonly id: string; readonly kind: ElementKind }[];
  readonly videos: readonly OmniVideo[];
  readonly sound: boolean;
  readonly mode: WireMode;
  /** Null where it was left out or has no effect. */
  readonly aspectRatio: WireRatio | null;
  /** Null for an edit: its length is that of its input. */
  readonly seconds: number | null;
  readonly watermark: boolean;
  readonly callbackUrl: string | null;
  readonly externalTaskId: string | null;
}

export const frameOf = (request: OmniRequest, type: 'first_frame' | 'end_frame'): OmniImage | undefined =>
  request.images.find((image) => image.type === type);
export const baseVideo = (request: OmniRequest): OmniVideo | undefined => request.videos.find(({ referType }) => referType === 'base');
