/** Folds pictures that travel inside a request, so that the request can be shown and kept in a history. */
import type { KlingRequest } from './request.ts';

/** Shorter text is shown whole: an address, or a test's tiny picture. */
const LONGEST_SHOWN = 200;
const SHOWN_START = 24;

/** The same request with each inline picture cut to its beginning and its size. Never send the result. */
export function redactInline(request: KlingRequest): KlingRequest {
  if (request.image_list === undefined) return request;
  return { ...request, image_list: request.image_list.map((image) => ({ ...image, image_url: fold(image.image_url) })) };
}

function fold(imageUrl: string): string {
  if (imageUrl.length <= LONGEST_SHOWN || /^[a-z][a-z0-9+.-]*:/i.test(imageUrl)) return imageUrl;
  const bytes = Math.floor((imageUrl.replace(/=+$/, '').length * 3) / 4);
  return `${imageUrl.slice(0, SHOWN_START)}… (Base64, ${sizeInWords(bytes)})`;
}

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
