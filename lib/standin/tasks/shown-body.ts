/**
 * A request's body as it is kept for people to look at. It is kept for as long as its task, and a client may put whatever it
 * likes into fields that nobody reads; so long texts and long lists are kept by their beginning.
 */
import { isRawObject } from '../validation/field-reader.ts';
import type { TaskRequest } from './task.ts';

/** Longer than any prompt (2,500), and most addresses. */
const LONGEST_TEXT = 4000;
const MOST_ITEMS = 100;

/** Megabytes of Base64 become the digest under which the picture is kept. */
export function shownBody(body: unknown, images: TaskRequest['images']): unknown {
  if (!isRawObject(body) || !Array.isArray(body['image_list'])) return shortened(body);
  const imageList = body['image_list'].map((item: unknown, index) => {
    const source = images[index]?.source;
    return isRawObject(item) && source?.kind === 'file' ? { ...item, image_url: `sha256:${source.sha256}` } : item;
  });
  return shortened({ ...body, image_list: imageList });
}

/** Its depth needs no bound here: a body nested beyond reason was refused. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length <= LONGEST_TEXT ? value : `${value.slice(0, LONGEST_TEXT)}… (${value.length} characters)`;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(shortened);
  if (!isRawObject(value)) return value;
  const fields = Object.entries(value).slice(0, MOST_ITEMS);
  return Object.fromEntries(fields.map(([name, each]) => [name.slice(0, LONGEST_TEXT), shortened(each)]));
}
