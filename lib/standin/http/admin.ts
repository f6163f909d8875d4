/** The routes that only the stand-in has: counts, status, faults on demand. No credentials, so they answer only to this machine's own names. */
import type { IncomingMessage } from 'node:http';
import type { ResultLinks } from '../results/result-links.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import { taskView } from '../tasks/task-view.ts';
import type { Call } from './call.ts';
import type { Counters } from './counters.ts';
import { type Answer, refusal, sendJson, UNKNOWN_PATH, WRONG_METHOD } from './envelope.ts';
import { answerFaults, answerScenario, type FaultTools } from './fault-routes.ts';
import { type StatusTools, statusView } from './status.ts';

export interface AdminTools extends StatusTools, FaultTools {
  readonly faults: FaultTools['faults'];
  readonly book: TaskBook;
  readonly links: Pick<ResultLinks, 'pathTo'>;
  readonly counters: Counters;
}

const READ_ONLY: readonly string[] = ['/standin/tasks', '/standin/status'];

export async function answerAdmin(call: Call, tools: AdminTools): Promise<void> {
  const { request, response, url, requestId } = call;
  if (url.pathname === '/standin/tasks' && request.method === 'GET') return sendJson(response, tasksAnswer(url.origin, tools));
  if (url.pathname === '/standin/status' && request.method === 'GET')
    return sendJson(response, { httpStatus: 200, body: statusView(tools) });
  if (url.pathname === '/standin/faults') return sendJson(response, await answerFaults(call, tools));
  if (url.pathname === '/standin/scenario') return sendJson(response, await answerScenario(call, tools));
  sendJson(response, refusal(requestId, READ_ONLY.includes(url.pathname) ? WRONG_METHOD : UNKNOWN_PATH));
}

function tasksAnswer(origin: string, { book, counters, links }: AdminTools): Answer {
  const tasks = book.all().map((task) => ({ ...taskView(task, origin, links), request: task.received }));
  return { httpStatus: 200, body: { ...counters.view(), tasks: tasks.reverse() } };
}

/**
 * A page in a browser can reach a local port under its own name (DNS rebinding) or post to it blindly; neither may
 * move the stand-in. Real clients of the admin routes use its address, and send JSON.
 */
export function mayAdminister(request: IncomingMessage, ownHosts: ReadonlySet<string>): boolean {
  const isOwnName = ownHosts.has(hostName(request.headers.host));
  const { origin } = request.headers;
  const isForeignPage = origin !== undefined && origin !== `http://${request.headers.host}`;
  const isBlindPost = request.method === 'POST' && !/^application\/json/i.test(request.headers['content-type'] ?? '');
  return isOwnName && !isForeignPage && !isBlindPost;
}

export function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '').toLowerCase();
}
