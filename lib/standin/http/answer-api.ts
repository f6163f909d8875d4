/** The calls of the API. Credentials come first, then the path, then the method (docs/kling-omni.md §14). */
import { fail, type Result } from '#lib/kernel/result.ts';
import { NO_SUBJECT } from '../faults/fault.ts';
import type { FaultScript } from '../faults/fault-script.ts';
import { subjectOfBody, subjectOfId } from '../faults/subject.ts';
import type { Refusal } from '../validation/refusal.ts';
import { type AccountTools, answerCosts, COSTS_PATH } from './account.ts';
import { isAccepted, sendWithFault } from './apply-fault.ts';
import { authProblem, type Credentials, isApiKey } from './auth.ts';
import type { Call } from './call.ts';
import type { Counters } from './counters.ts';
import { answerElements, type ElementTools, isElementPath } from './elements.ts';
import { type Answer, INTERNAL, NO_TOKENS_HERE, refusal, sendJson, success, UNKNOWN_PATH, WRONG_METHOD } from './envelope.ts';
import { createVideo, listVideos, type OmniVideoTools, queryVideo } from './omni-video.ts';
import { idAfter } from './path-id.ts';
import { readJson } from './read-body.ts';

export interface ApiTools extends OmniVideoTools, ElementTools, AccountTools {
  readonly credentials: Credentials;
  readonly faults: FaultScript;
  readonly counters: Counters;
}

const VIDEOS_PATH = '/v1/videos/omni-video';
/** Paths of the newer generation of the API, which the stand-in does not have, but which are recognised (§0.2). */
const NEWER_PATHS = /^\/(omni-video|tasks)(\/|$)/;

/** Of a call that a fault kept from being carried out; the fault answers in its place. */
const UNMADE = fail(INTERNAL);

export async function answerApi(call: Call, tools: ApiTools): Promise<void> {
  const { request, response, requestId } = call;
  const url = withoutLastSlash(call.url);
  const { faults, counters } = tools;
  const { authorization } = request.headers;
  const denied = await authProblem(authorization, tools.credentials, tools.clock);
  if (denied) return sendJson(response, refusal(requestId, denied));
  if (isElementPath(url.pathname)) {
    counters.countCall('elements');
    const fault = faults.next('elements');
    const result = isAccepted(fault) ? await answerElements(request, url, tools) : UNMADE;
    return sendWithFault(response, answerOf(requestId, result), fault, requestId);
  }
  if (url.pathname === COSTS_PATH) {
    counters.countCall('account');
    const answer = answerOf(requestId, answerCosts(request.method, url.searchParams, tools));
    return sendWithFault(response, answer, faults.next('account'), requestId);
  }
  if (url.pathname === VIDEOS_PATH && request.method === 'POST') return answerCreate(call, tools);
  const id = idAfter(VIDEOS_PATH, url.pathname);
  if (url.pathname !== VIDEOS_PATH && id === null) {
    const isForKeysOnly = NEWER_PATHS.test(url.pathname) && !isApiKey(authorization, tools.credentials);
    return sendJson(response, refusal(requestId, isForKeysOnly ? NO_TOKENS_HERE : UNKNOWN_PATH));
  }
  if (request.method !== 'GET') return sendJson(response, refusal(requestId, WRONG_METHOD));
  const place = id === null ? 'list' : 'query';
  counters.countCall(place);
  const result = id === null ? listVideos(url.searchParams, url.origin, tools) : queryVideo(id, url.origin, tools);
  await sendWithFault(response, answerOf(requestId, result), faults.next(place, subjectOfId(id, tools.book)), requestId);
}

async function answerCreate({ request, response, url, requestId }: Call, tools: ApiTools): Promise<void> {
  const body = await readJson(request);
  tools.counters.countCall('create');
  if (body.ok) tools.counters.countPost(body.value);
  const fault = tools.faults.next('create', body.ok ? subjectOfBody(body.value) : NO_SUBJECT);
  const result = !body.ok ? body : isAccepted(fault) ? await createVideo(body.value, url.origin, tools) : UNMADE;
  await sendWithFault(response, answerOf(requestId, result), fault, requestId);
}

/** Two official samples write the path of the collection with a slash at its end. */
function withoutLastSlash(url: URL): URL {
  if (!/.\/$/.test(url.pathname)) return url;
  const bare = new URL(url);
  bare.pathname = url.pathname.slice(0, -1);
  return bare;
}

const answerOf = (requestId: string, result: Result<unknown, Refusal>): Answer =>
  result.ok ? success(requestId, result.value) : refusal(requestId, result.error);
