/**
 * From a storyboard to the body of a create call. The browser carries this file: it shows people what would be sent.
 *
 * Compile does not check. `check` (lib/storyboard) decides what may be generated; a storyboard with issues still
 * compiles, so that its request can be looked at.
 */
import { toRaw } from '#lib/prompt/raw.ts';
import type { ImageReference, Reference, Storyboard, VideoReference } from '#lib/storyboard/document.ts';
import { sentReferences, tokenOf } from '#lib/storyboard/sent-references.ts';
import type { KlingElement, KlingImage, KlingRequest, KlingShot, KlingVideo } from './request.ts';
import { aspectRatioNeed, durationNeed } from './silences.ts';
import { FRAME_TYPES, MODE_NAMES, MODEL_NAMES, REFER_TYPES, WIRE_DEFAULTS } from './words.ts';

export interface CompileOptions {
  /** A web address, or raw Base64 without a `data:` prefix. */
  readonly imageUrl: (reference: ImageReference) => string;
  readonly videoUrl: (reference: VideoReference) => string;
  readonly externalTaskId?: string | undefined;
  readonly callbackUrl?: string | undefined;
}

/** Compiles a storyboard into exactly what the service receives. The same storyboard gives the same request, byte for byte. */
export function compile(board: Storyboard, options: CompileOptions): KlingRequest {
  const sent = sentReferences(board).map(({ reference }) => reference);
  return {
    model_name: MODEL_NAMES[board.settings.model],
    ...words(board),
    ...lists(sent, options),
    ...settings(board, sent),
    ...(board.settings.watermark ? { watermark_info: { enabled: true } } : {}),
    ...(options.callbackUrl ? { callback_url: options.callbackUrl } : {}),
    ...(options.externalTaskId ? { external_task_id: options.externalTaskId } : {}),
  };
}

function words(board: Storyboard): Partial<KlingRequest> {
  const token = tokenOf(board);
  switch (board.kind) {
    case 'single':
      return { prompt: toRaw(board.singlePrompt, token) };
    case 'auto':
      return { multi_shot: true, shot_type: 'intelligence', prompt: toRaw(board.autoPrompt, token) };
    case 'storyboard': {
      const shots = board.shots.map(
        (shot, index): KlingShot => ({ index: index + 1, prompt: toRaw(shot.prompt, token), duration: String(shot.seconds) }),
      );
      return { multi_shot: true, shot_type: 'customize', multi_prompt: shots };
    }
  }
}

/** In tray order: a reference's number is its place in its own list. */
function lists(sent: readonly Reference[], { imageUrl, videoUrl }: CompileOptions): Partial<KlingRequest> {
  const images: KlingImage[] = [];
  const elements: KlingElement[] = [];
  const videos: KlingVideo[] = [];
  for (const reference of sent) {
    if (reference.kind === 'image') {
      const image = { image_url: imageUrl(reference) };
      images.push(reference.role === 'reference' ? image : { ...image, type: FRAME_TYPES[reference.role] });
    } else if (reference.kind === 'element') {
      elements.push({ element_id: elementIdOnWire(reference.elementId) });
    } else {
      videos.push({
        video_url: videoUrl(reference),
        // Both are always sent: sources disagree about what their absence means (C7, C8).
        refer_type: REFER_TYPES[reference.role],
        keep_original_sound: reference.keepOriginalSound ? 'yes' : 'no',
      });
    }
  }
  return {
    ...(images.length > 0 ? { image_list: images } : {}),
    ...(elements.length > 0 ? { element_list: elements } : {}),
    ...(videos.length > 0 ? { video_list: videos } : {}),
  };
}

function settings(board: Storyboard, sent: readonly Reference[]): Partial<KlingRequest> {
  const { model, mode, aspectRatio, sound, implied } = board.settings;
  const mayOmit = {
    mode: implied.includes('mode') && mode === WIRE_DEFAULTS.mode,
    sound: implied.includes('sound') && sound === WIRE_DEFAULTS.sound,
    aspectRatio: implied.includes('aspectRatio') && aspectRatio === WIRE_DEFAULTS.aspectRatio,
    duration: implied.includes('duration') && board.totalSeconds === WIRE_DEFAULTS.durationSeconds,
  };
  const ratioNeed = aspectRatioNeed(sent);
  const lengthNeed = durationNeed(sent, board.kind === 'storyboard');
  return {
    // O1 makes no sound, and its official samples never speak of it (§9). "on" would be refused; it is sent all the same,
    // because a request must not be quieter about a mistake than its storyboard is.
    ...((model === 'kling-o1' && !sound) || mayOmit.sound ? {} : { sound: sound ? 'on' : 'off' }),
    ...(mayOmit.mode ? {} : { mode: MODE_NAMES[mode] }),
    ...(ratioNeed === 'required' || (ratioNeed === 'optional' && !mayOmit.aspectRatio) ? { aspect_ratio: aspectRatio } : {}),
    ...(lengthNeed === 'required' || (lengthNeed === 'optional' && !mayOmit.duration) ? { duration: String(board.totalSeconds) } : {}),
  };
}

/** A JSON number where JavaScript holds it exactly, digits as text above (§3.5, §13.1): rounded, it would name another element. */
function elementIdOnWire(elementId: string): number | string {
  const number = Number(elementId);
  return Number.isSafeInteger(number) ? number : elementId;
}
