/** The body of a create call as we send it (docs/kling-omni.md §3.1). What we accept on import is wider: see request-schema.ts. */
import type { AspectRatio } from '#lib/storyboard/document.ts';
import type { FrameType, ModelName, ModeName, ReferType } from './words.ts';

export interface KlingShot {
  readonly index: number;
  readonly prompt: string;
  readonly duration: string;
}

export interface KlingImage {
  readonly image_url: string;
  readonly type?: FrameType;
}

export interface KlingElement {
  /** Digits as text only above 2^53, where a JavaScript number would name another element. */
  readonly element_id: number | string;
}

export interface KlingVideo {
  readonly video_url: string;
  readonly refer_type: ReferType;
  readonly keep_original_sound: 'yes' | 'no';
}

export interface KlingRequest {
  readonly model_name: ModelName;
  readonly multi_shot?: true;
  readonly shot_type?: 'customize' | 'intelligence';
  readonly prompt?: string;
  readonly multi_prompt?: readonly KlingShot[];
  readonly image_list?: readonly KlingImage[];
  readonly element_list?: readonly KlingElement[];
  readonly video_list?: readonly KlingVideo[];
  readonly sound?: 'on' | 'off';
  readonly mode?: ModeName;
  readonly aspect_ratio?: AspectRatio;
  readonly duration?: string;
  readonly watermark_info?: { readonly enabled: true };
  readonly callback_url?: string;
  readonly external_task_id?: string;
}
