/**
 * A request's body as it is kept for people to look at. It is kept for as long as its task, and a client may put whatever it
 * likes into fields that nobody reads; so long texts, long lists and the whole are kept by their beginning.
 */
import { isRawObject } from '../validation/field-reader.ts';
import type { TaskRequest } from './task.ts';

/** Longer than any prompt (2,500), and most addresses. */
const LONGEST_TEXT = 4000;
const MOST_ITEMS = 100;
/** Several times what the longest right request has. */
const MOST_CHARACTERS = 60_000;

/** Megabytes of Base64 become the digest under which the picture is kept. */
export function shownBody(body: unknown, images: TaskRequest['images']): unknown {
  if (!isRawObject(body) || !Array.isArray(body['image_list'])) return shortened(body, { left: MOST_CHARACTERS });
  const imageList = body['image_list'].map((item: unknown, index) => {
    const source = images[index]?.source;
    return isRawObject(item) && source?.kind === 'file' ? { ...item, image_url: `sha256:${source.sha256}` } : item;
  });
  return shortened({ ...body, image_list: imageList }, { left: MOST_CHARACTERS });
}

/** What is still to be kept, in characters: many small things, nested, are as large as one large thing. */
interface Room {
  left: number;
}

/** Its depth needs no bound here: a body nested beyond reason was refused. */
function shortened(value: unknown, room: Room): unknown {
  room.left -= 1;
  if (typeof value === 'string') return shortText(value, room);
  if (Array.isArray(value)) return Array.from(whileThereIsRoom(value, room), (each) => shortened(each, room));
  if (!isRawObject(value)) return value;
  const fields = whileThereIsRoom(Object.entries(value), room);
  return Object.fromEntries(Array.from(fields, ([name, each]) => [shortText(name, room), shortened(each, room)]));
}

function shortText(text: string, room: Room): string {
  room.left -= Math.min(text.length, LONGEST_TEXT);
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}… (${text.length} characters)`;
}

/** Item by item, since each takes room from those behind it. */
function* whileThereIsRoom<Item>(items: readonly Item[], room: Room): Generator<Item> {
  for (const item of items.slice(0, MOST_ITEMS)) {
    if (room.left <= 0) return;
    yield item;
  }
}
