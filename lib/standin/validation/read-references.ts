/** Reads the three lists of a request: images, elements, and videos (docs/kling-omni.md §3.4 to §3.6). */
import { imageFacts } from '../assets/image-facts.ts';
import type { ElementKindOf } from '../elements/element.ts';
import type { FieldReader } from './field-reader.ts';
import type { ImageSource, OmniImage, OmniRequest, OmniVideo } from './omni-request.ts';
import { invalidValue } from './refusal.ts';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

export function readImages(body: FieldReader): OmniImage[] {
  return body.objects('image_list').map((item, index) => {
    const text = item.requiredText('image_url');
    const source = imageSource(text);
    if (!source && text !== '') body.fail(invalidValue(`image_list[${index}].image_url`, text));
    return { source: source ?? { kind: 'url', url: '' }, type: item.choice('type', ['first_frame', 'end_frame']) };
  });
}

/** An http(s) address, or raw Base64; a `data:` prefix or another scheme is neither (§13.1). */
export function imageSource(text: string): ImageSource | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return isHttpUrl(text) ? { kind: 'url', url: text } : null;
  if (text.length % 4 === 1 || !BASE64.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return { kind: 'inline', bytes, facts: imageFacts(bytes) };
}

/** A number that names nothing in the account is refused like one that is no number (§16: how the service says it is unknown). */
export function readElements(body: FieldReader, kindOf: ElementKindOf): OmniRequest['elements'] {
  return body.objects('element_list').map((item, index) => {
    const id = elementId(item.raw('element_id'));
    const kind = id === null ? null : kindOf(id);
    if (kind === null) body.fail(invalidValue(`element_list[${index}].element_id`, item.raw('element_id')));
    return { id: id ?? '0', kind: kind ?? 'image' };
  });
}

/** A positive safe JSON integer, or a string of digits (C17). */
function elementId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return typeof value === 'string' && /^0*[1-9][0-9]{0,18}$/.test(value) ? String(BigInt(value)) : null;
}

/** What is left out is as the official samples have it (C7, C8): a video to edit, which keeps its sound. */
export function readVideos(body: FieldReader): OmniVideo[] {
  return body.objects('video_list').map((item, index) => {
    const url = item.requiredText('video_url');
    if (url !== '' && !isHttpUrl(url)) body.fail(invalidValue(`video_list[${index}].video_url`, url));
    const referType = item.choice('refer_type', ['base', 'feature']) ?? 'base';
    return { url, referType, keepsOriginalSound: item.choice('keep_original_sound', ['yes', 'no']) !== 'no' };
  });
}

/** Written out whole: a URL parser alone would also mend `https:a.example`, and spaces. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
