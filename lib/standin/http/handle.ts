/** Which call is which. Auth comes first, then the path, then the method (kling-api.md §14). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fail, type Result } from '#lib/kernel/result.ts';
import { NO_SUBJECT } from '../faults/fault.ts';
import { subjectOfBody, subjectOfId } from '../faults/subject.ts';
import type { Refusal } from '../validation/refusal.ts';
import { type AdminTools, answerAdmin, hostName, mayAdminister } from './admin.ts';
import { isAccepted, sendWithFault } from './apply-fault.ts';
import { authProblem, type Credentials } from './auth.ts';
import { answerPicture, isPicturePath, type PictureTools } from './element-pictures.ts';
import { answerElements, type ElementTools, isElementPath } from './elements.ts';
import { type Answer, INTERNAL, refusal, sendJson, success, UNKNOWN_PATH, WRONG_METHOD } from './envelope.ts';
import { createVideo, listVideos, type OmniVideoTools, queryVideo } from './omni-video.ts';
import { readJson } from './read-body.ts';

export type HandleTools = AdminTools & OmniVideoTools & ElementTools & PictureTools & Surroundings;

interface Surroundings {
  readonly credentials: Credentials;
  readonly makeRequestId: () => string;
  /** Where the stand-in listens, for clients that name no usable host. */
  readonly origin: () => string;
  readonly ownHosts: ReadonlySet<string>;
  readonly log: (line: string) => void;
}

const CREATE_PATH = '/v1/videos/omni-video';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export function createHandler(tools: HandleTools): Handler {
  return (request, response) => {
    const requestId = tools.makeRequestId();
    response.setHeader('date', new Date(tools.clock()).toUTCString());
    handle(request, response, requestId, tools).catch((error: unknown) => {
      // A client that left in the middle is no failure of ours.
      if (request.destroyed && response.destroyed) return;
      tools.log(`${request.method} ${request.url} failed: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) sendJson(response, refusal(requestId, INTERNAL));
      else response.destroy();
    });
  };
}

async function handle(request: IncomingMessage, response: ServerResponse, requestId: string, tools: HandleTools): Promise<void> {
  const url = requestUrl(request, tools.origin());
  if (!url) return sendJson(response, refusal(requestId, UNKNOWN_PATH));
  if (isPicturePath(url.pathname)) {
    const isSent = request.method === 'GET' && (await answerPicture(request, response, url.pathname, tools));
    return isSent ? undefined : sendJson(response, refusal(requestId, UNKNOWN_PATH));
  }
  if (url.pathname.startsWith('/standin/')) {
    const isResult = url.pathname.startsWith('/standin/results/');
    if (!isResult && !mayAdminister(request, tools.ownHosts)) return sendJson(response, refusal(requestId, UNKNOWN_PATH));
    return answerAdmin({ request, response, url, requestId }, tools);
  }
  const denied = await authProblem(request.headers.authorization, tools.credentials, tools.clock);
  if (denied) return sendJson(response, refusal(requestId, denied));
  if (isElementPath(url.pathname)) {
    tools.counters.countCall('elements');
    const answer = answerOf(requestId, await answerElements(request, url, tools));
    return sendWithFault(response, answer, tools.faults.next('elements'), requestId);
  }
  if (url.pathname === CREATE_PATH && request.method === 'POST') return answerCreate(request, response, requestId, tools);
  const id = taskIdOf(url.pathname);
  if (url.pathname !== CREATE_PATH && id === null) return sendJson(response, refusal(requestId, UNKNOWN_PATH));
  if (request.method !== 'GET') return sendJson(response, refusal(requestId, WRONG_METHOD));
  const place = id === null ? 'list' : 'query';
  tools.counters.countCall(place);
  const result = id === null ? listVideos(url.searchParams, url.origin, tools) : queryVideo(id, url.origin, tools);
  await sendWithFault(response, answerOf(requestId, result), tools.faults.next(place, subjectOfId(id, tools.book)), requestId);
}

async function answerCreate(request: IncomingMessage, response: ServerResponse, requestId: string, tools: HandleTools): Promise<void> {
  const body = await readJson(request);
  tools.counters.countCall('create');
  if (body.ok) tools.counters.countPost(body.value);
  const fault = tools.faults.next('create', body.ok ? subjectOfBody(body.value) : NO_SUBJECT);
  const unmade = fail({ httpStatus: 500, code: 5000, message: 'not accepted' });
  const result = !body.ok ? body : isAccepted(fault) ? await createVideo(body.value, tools) : unmade;
  await sendWithFault(response, answerOf(requestId, result), fault, requestId);
}

const answerOf = (requestId: string, result: Result<unknown, Refusal>): Answer =>
  result.ok ? success(requestId, result.value) : refusal(requestId, result.error);

/** The part of the path after the collection, decoded; null when there is none. */
function taskIdOf(pathname: string): string | null {
  const encoded = pathname.startsWith(`${CREATE_PATH}/`) ? pathname.slice(CREATE_PATH.length + 1) : '';
  if (encoded === '' || encoded.includes('/')) return null;
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return encoded;
    throw error;
  }
}

/** Result links lead back the way the client came (a container's host name, say), as far as that is a plain host. */
function requestUrl(request: IncomingMessage, origin: string): URL | null {
  const host = request.headers.host ?? '';
  const base = /^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(host) && hostName(host) !== '' ? `http://${host}` : origin;
  const path = request.url ?? '/';
  return path.startsWith('/') && URL.canParse(base + path) ? new URL(base + path) : null;
}
