/**
 * The page at `/`, and what it loads. It shows every request that was made, so it answers under the stand-in's own names
 * only, as the admin routes do, loads nothing from elsewhere, and stands in nobody's frame.
 */

import { pageDocument } from '../page/page.ts';
import { type PageTools, pageFacts } from '../page/page-facts.ts';
import { pageFile } from '../page/page-files.ts';
import type { TaskFolder } from '../tasks/task-folder.ts';
import type { Call } from './call.ts';
import { refusal, sendJson, UNKNOWN_PATH, WRONG_METHOD } from './envelope.ts';
import { sendFile } from './send-file.ts';

export interface PageAnswerTools extends PageTools {
  readonly folder: Pick<TaskFolder, 'resultPath'>;
}

const FOLDER = '/standin/page/';
const VIDEO = /^videos\/([0-9a-f-]{36})\.mp4$/;

const GUARDS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

export const isPagePath = (pathname: string): boolean => pathname === '/' || pathname.startsWith(FOLDER);

export async function answerPage({ request, response, url, requestId }: Call, tools: PageAnswerTools): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendJson(response, refusal(requestId, WRONG_METHOD));
  for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
  if (url.pathname === '/') {
    const page = Buffer.from(pageDocument(await pageFacts(url.searchParams, url.origin, tools)));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : page);
    return;
  }
  const name = url.pathname.slice(FOLDER.length);
  // Looking at a result here is no download: it is not counted, and no planned fault is used up by it.
  const videoId = VIDEO.exec(name)?.[1];
  const file =
    videoId === undefined ? pageFile(name) : { path: tools.folder.resultPath({ videoId, watermarked: false }), mediaType: 'video/mp4' };
  const isSent = file !== null && (await sendFile(request, response, { ...file, tag: name, cutOff: false }));
  if (!isSent) sendJson(response, refusal(requestId, UNKNOWN_PATH));
}
