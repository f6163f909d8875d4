/** Whose call is it: for a picture or a result by its address, for the stand-in's own routes, or for the API. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '#lib/kernel/clock.ts';
import { resultFileAt } from '../results/result-links.ts';
import { type AdminTools, answerAdmin, hostName, mayAdminister } from './admin.ts';
import { type ApiTools, answerApi } from './answer-api.ts';
import { answerPicture, isPicturePath, type PictureTools } from './element-pictures.ts';
import { INTERNAL, refusal, sendJson, UNKNOWN_PATH } from './envelope.ts';
import { answerPage, isPagePath, type PageAnswerTools } from './page.ts';
import { answerResult, type ResultTools } from './results.ts';

export type HandleTools = AdminTools & ApiTools & PageAnswerTools & PictureTools & ResultTools & Surroundings;

interface Surroundings {
  readonly clock: Clock;
  readonly makeRequestId: () => string;
  /** Where the stand-in listens, for clients that name no usable host. */
  readonly origin: () => string;
  readonly ownHosts: ReadonlySet<string>;
  readonly log: (line: string) => void;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export function createHandler(tools: HandleTools): Handler {
  return (request, response) => {
    const requestId = tools.makeRequestId();
    response.setHeader('date', new Date(tools.clock()).toUTCString());
    handle(request, response, requestId, tools).catch((error: unknown) => {
      if (isLeaving(error)) return;
      // Without the query: that of a result's address is its signature.
      tools.log(`${request.method} ${request.url?.split('?')[0]} failed: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) sendJson(response, refusal(requestId, INTERNAL));
      else response.destroy();
    });
  };
}

/** A client that left in the middle, as a player does that has seen enough, is no failure of ours. */
function isLeaving(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'EPIPE';
}

async function handle(request: IncomingMessage, response: ServerResponse, requestId: string, tools: HandleTools): Promise<void> {
  const url = requestUrl(request, tools.origin());
  if (!url) return sendJson(response, refusal(requestId, UNKNOWN_PATH));
  if (isPicturePath(url.pathname)) {
    const isSent = request.method === 'GET' && (await answerPicture(request, response, url.pathname, tools));
    return isSent ? undefined : sendJson(response, refusal(requestId, UNKNOWN_PATH));
  }
  const result = resultFileAt(url.pathname);
  if (result) return answerResult(result, { request, response, url }, tools);
  if (isPagePath(url.pathname) || url.pathname.startsWith('/standin/')) {
    if (!mayAdminister(request, tools.ownHosts)) return sendJson(response, refusal(requestId, UNKNOWN_PATH));
    if (isPagePath(url.pathname)) return answerPage({ request, response, url, requestId }, tools);
    return answerAdmin({ request, response, url, requestId }, tools);
  }
  return answerApi({ request, response, url, requestId }, tools);
}

/** Result links lead back the way the client came (a container's host name, say), as far as that is a plain host. */
function requestUrl(request: IncomingMessage, origin: string): URL | null {
  const host = request.headers.host ?? '';
  const base = /^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(host) && hostName(host) !== '' ? `http://${host}` : origin;
  const path = request.url ?? '/';
  return path.startsWith('/') && URL.canParse(base + path) ? new URL(base + path) : null;
}
