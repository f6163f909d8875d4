/** The references of a request, numbered as its lists number them. */
import type { MakeId } from '#lib/kernel/ids.ts';
import { findTokens, tokenText } from '#lib/prompt/tokens.ts';
import type { Reference, Source } from '#lib/storyboard/document.ts';
import type { ParsedRequest } from './request-schema.ts';
import { FRAME_TYPES, ourWord, REFER_TYPES, WIRE_DEFAULTS } from './words.ts';

export interface ParseOptions {
  readonly makeId: MakeId;
  readonly imageSource: (imageUrl: string) => Source;
  readonly videoSource: (videoUrl: string) => Source;
}

export interface NumberedReference {
  readonly token: string;
  readonly reference: Reference;
}

export function readReferences(body: ParsedRequest, prompts: readonly string[], options: ParseOptions): NumberedReference[] {
  const named = new Set(prompts.flatMap(findTokens).map(({ text }) => text));
  const common = (token: string, name: string) => ({ id: options.makeId(), name, pinned: !named.has(token) });
  const images = (body.image_list ?? []).map(({ image_url, type }, index): NumberedReference => {
    const token = tokenText('image', index + 1);
    const role = type === undefined ? 'reference' : ourWord(FRAME_TYPES, type);
    const reference = { kind: 'image', ...common(token, `Image ${index + 1}`), role, source: options.imageSource(image_url) } as const;
    return { token, reference };
  });
  const elements = (body.element_list ?? []).map(({ element_id }, index): NumberedReference => {
    const token = tokenText('element', index + 1);
    const reference = { kind: 'element', ...common(token, `Element ${index + 1}`), elementId: element_id, elementKind: 'unknown' } as const;
    return { token, reference };
  });
  const videos = (body.video_list ?? []).map((video, index): NumberedReference => {
    const token = tokenText('video', index + 1);
    const reference = {
      kind: 'video',
      ...common(token, `Video ${index + 1}`),
      role: video.refer_type === undefined ? WIRE_DEFAULTS.videoRole : ourWord(REFER_TYPES, video.refer_type),
      keepOriginalSound: video.keep_original_sound === undefined ? WIRE_DEFAULTS.keepOriginalSound : video.keep_original_sound === 'yes',
      source: options.videoSource(video.video_url),
    } as const;
    return { token, reference };
  });
  return [...images, ...elements, ...videos];
}
