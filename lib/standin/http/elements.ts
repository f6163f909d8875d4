/** The calls about elements (docs/kling-omni.md §8): make, get one, list own ones, list the presets, delete. */
import type { IncomingMessage } from 'node:http';
import type { Clock } from '#lib/kernel/clock.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Element } from '../elements/element.ts';
import type { ElementBook } from '../elements/element-book.ts';
import { elementTaskView, elementView, presetViews } from '../elements/element-view.ts';
import type { Makings } from '../elements/makings.ts';
import type { StoredImageSource } from '../tasks/task.ts';
import type { TaskFolder } from '../tasks/task-folder.ts';
import { type ElementRequest, readElementRequest } from '../validation/element-request.ts';
import { isRawObject } from '../validation/field-reader.ts';
import { invalidValue, type Refusal } from '../validation/refusal.ts';
import { taskNotFound, UNKNOWN_PATH, WRONG_METHOD } from './envelope.ts';
import { readPage } from './list-page.ts';
import { idAfter } from './path-id.ts';
import { readJson } from './read-body.ts';

export interface ElementTools {
  readonly elements: ElementBook;
  readonly makings: Pick<Makings, 'begin'>;
  /** Told of each change, once it is written down. */
  readonly elementChanged: (element: Element) => void;
  readonly folder: Pick<TaskFolder, 'keepPicture'>;
  readonly clock: Clock;
  readonly makeTaskId: () => string;
}

const OWN_PATH = '/v1/general/advanced-custom-elements';
const PRESETS_PATH = '/v1/general/advanced-presets-elements';
const DELETE_PATH = '/v1/general/delete-elements';

export const isElementPath = (pathname: string): boolean => pathname.startsWith('/v1/general/');

export async function answerElements(request: IncomingMessage, url: URL, tools: ElementTools): Promise<Result<unknown, Refusal>> {
  const { pathname, searchParams, origin } = url;
  const isRead = request.method === 'GET';
  if (pathname === OWN_PATH && request.method === 'POST') return create(await readJson(request), origin, tools);
  if (pathname === DELETE_PATH) return request.method === 'POST' ? remove(await readJson(request), tools) : fail(WRONG_METHOD);
  const id = idAfter(OWN_PATH, pathname);
  if (pathname !== OWN_PATH && pathname !== PRESETS_PATH && id === null) return fail(UNKNOWN_PATH);
  if (!isRead) return fail(WRONG_METHOD);
  if (id !== null) {
    const element = tools.elements.find(id);
    return element ? ok(elementView(element, origin)) : fail(taskNotFound(id));
  }
  const page = readPage(searchParams);
  if (!page.ok) return page;
  if (pathname === PRESETS_PATH) return ok(presetViews(origin, page.value));
  return ok(tools.elements.list(page.value).map((element) => elementView(element, origin)));
}

async function create(body: Result<unknown, Refusal>, origin: string, tools: ElementTools): Promise<Result<unknown, Refusal>> {
  if (!body.ok) return body;
  const read = readElementRequest(body.value, tools.elements.isTaken);
  if (!read.ok) return read;
  const { externalTaskId } = read.value;
  if (externalTaskId !== null) tools.elements.reserve(externalTaskId);
  try {
    const element = await newElement(read.value, origin, tools);
    await tools.elements.save(element);
    tools.elementChanged(element);
    tools.makings.begin(element);
    return ok(elementTaskView(element));
  } finally {
    // From here on the book itself knows it, or it is free again.
    if (externalTaskId !== null) tools.elements.release(externalTaskId);
  }
}

async function newElement({ pictures, ...request }: ElementRequest, origin: string, tools: ElementTools): Promise<Element> {
  const kept: StoredImageSource[] = [];
  for (const picture of pictures)
    kept.push(picture.kind === 'url' ? picture : { kind: 'file', sha256: await tools.folder.keepPicture(picture.bytes) });
  const now = tools.clock();
  return {
    ...request,
    pictures: kept,
    taskId: tools.makeTaskId(),
    elementId: tools.makeTaskId(),
    state: 'making',
    message: '',
    origin,
    createdAt: now,
    updatedAt: now,
  };
}

async function remove(body: Result<unknown, Refusal>, { elements, clock }: ElementTools): Promise<Result<unknown, Refusal>> {
  if (!body.ok) return body;
  const given = isRawObject(body.value) ? body.value['element_id'] : undefined;
  const element = typeof given === 'string' || typeof given === 'number' ? elements.byElementId(String(given)) : null;
  // Presets are nobody's to delete; what is gone is gone.
  if (element?.state !== 'made') return fail(invalidValue('element_id', given));
  const deleted: Element = { ...element, state: 'deleted', updatedAt: clock() };
  await elements.save(deleted);
  return ok(elementTaskView(deleted));
}
