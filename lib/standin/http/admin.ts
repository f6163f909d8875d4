/** The routes that only the stand-in has: results, counts, faults on demand. No credentials, so they answer only to this machine's own names. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultScript } from '../faults/fault-script.ts';
import { parseFaults } from '../faults/parse-faults.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import type { TaskFolder } from '../tasks/task-folder.ts';
import { taskView } from '../tasks/task-view.ts';
import type { Counters } from './counters.ts';
import { type Answer, refusal, sendJson, UNKNOWN_PATH, WRONG_METHOD } from './envelope.ts';
import { readJson } from './read-body.ts';
import { sendFile } from './send-file.ts';

export interface AdminTools {
  readonly book: TaskBook;
  readonly folder: Pick<TaskFolder, 'resultPath'>;
  readonly faults: FaultScript;
  readonly counters: Counters;
}

export interface AdminCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly requestId: string;
}

const RESULT = /^\/standin\/results\/([0-9a-f-]{36})\.mp4$/;

export async function answerAdmin(call: AdminCall, tools: AdminTools): Promise<void> {
  const videoId = RESULT.exec(call.url.pathname)?.[1];
  if (videoId !== undefined) return answerResult(videoId, call, tools);
  const { request, response, url, requestId } = call;
  if (url.pathname === '/standin/tasks' && request.method === 'GET') return sendJson(response, tasksAnswer(url.origin, tools));
  if (url.pathname === '/standin/faults') return sendJson(response, await faultsAnswer(call, tools));
  sendJson(response, refusal(requestId, url.pathname === '/standin/tasks' ? WRONG_METHOD : UNKNOWN_PATH));
}

async function answerResult(videoId: string, { request, response, requestId }: AdminCall, tools: AdminTools): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendJson(response, refusal(requestId, WRONG_METHOD));
  tools.counters.countCall('result');
  const fault = tools.faults.next('result');
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'drop') {
    response.destroy();
    return;
  }
  if (fault?.kind === 'http' || fault?.kind === 'html') {
    response.writeHead(fault.status ?? 503, { 'content-type': 'text/html' }).end('<h1>Not now</h1>');
    return;
  }
  const sent = await sendFile(request, response, {
    path: tools.folder.resultPath(videoId),
    mediaType: 'video/mp4',
    tag: videoId,
    cutOff: fault?.kind === 'cut-off',
  });
  if (!sent) sendJson(response, refusal(requestId, UNKNOWN_PATH));
}

function tasksAnswer(origin: string, { book, counters }: AdminTools): Answer {
  const tasks = book.all().map((task) => ({ ...taskView(task, origin), request: task.received }));
  return { httpStatus: 200, body: { ...counters.view(), tasks: tasks.reverse() } };
}

async function faultsAnswer({ request, requestId }: AdminCall, { faults }: AdminTools): Promise<Answer> {
  if (request.method === 'DELETE') faults.set([]);
  else if (request.method === 'POST') {
    const body = await readJson(request);
    if (!body.ok) return refusal(requestId, body.error);
    const parsed = parseFaults(body.value);
    if (!parsed.ok) return { httpStatus: 400, body: { message: parsed.error } };
    faults.set(parsed.value);
  } else if (request.method !== 'GET') return refusal(requestId, WRONG_METHOD);
  return { httpStatus: 200, body: { faults: faults.planned() } };
}

/**
 * A page in a browser can reach a local port under its own name (DNS rebinding) or post to it blindly; neither may
 * move the stand-in. Real clients of the admin routes use its address, and send JSON.
 */
export function mayAdminister(request: IncomingMessage, ownHosts: ReadonlySet<string>): boolean {
  const isOwnName = ownHosts.has(hostName(request.headers.host));
  const isBlindPost = request.method === 'POST' && !/^application\/json/i.test(request.headers['content-type'] ?? '');
  return isOwnName && !isBlindPost;
}

export function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}
