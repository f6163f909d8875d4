/**
 * Downloads of results. They are no part of the API: like any picture service's, their errors are bare statuses with a
 * word for people, never the API's envelope, and they ask for no credentials but the address itself.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { NO_SUBJECT } from '../faults/fault.ts';
import type { FaultScript } from '../faults/fault-script.ts';
import { subjectOfTask } from '../faults/subject.ts';
import { type ResultFile, resultFileName } from '../results/result-file.ts';
import type { ResultLinks } from '../results/result-links.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import type { TaskFolder } from '../tasks/task-folder.ts';
import type { Call } from './call.ts';
import type { Counters } from './counters.ts';
import { sendFile } from './send-file.ts';

export interface ResultTools {
  readonly book: Pick<TaskBook, 'findVideo'>;
  readonly folder: Pick<TaskFolder, 'resultPath'>;
  readonly links: Pick<ResultLinks, 'judge'>;
  readonly faults: Pick<FaultScript, 'next'>;
  readonly counters: Pick<Counters, 'countCall'>;
}

const DEFAULT_DELAY_MS = 1000;

export async function answerResult(
  file: ResultFile,
  { request, response, url }: Omit<Call, 'requestId'>,
  tools: ResultTools,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return bare(response, 405, 'Method not allowed');
  tools.counters.countCall('result');
  // Of those, the ones that went on with a download that broke off.
  if (/^bytes=[1-9]\d*-$/.test(request.headers.range ?? '')) tools.counters.countCall('result-rest');
  const task = tools.book.findVideo(file.videoId);
  const fault = tools.faults.next('result', task ? subjectOfTask(task) : NO_SUBJECT);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'drop') {
    response.destroy();
    return;
  }
  if (fault?.kind === 'http' || fault?.kind === 'html') return bare(response, fault.status ?? 503, 'Not now');
  if (fault?.kind === 'delay') await wait(fault.ms ?? DEFAULT_DELAY_MS, undefined, { ref: false });
  const verdict = fault?.kind === 'expired' ? 'expired' : tools.links.judge(file, url.searchParams);
  if (verdict !== 'valid') return bare(response, 403, verdict === 'expired' ? 'This address has expired' : 'This address is not valid');
  const path = tools.folder.resultPath(file);
  const sent = await sendFile(request, response, {
    path,
    mediaType: 'video/mp4',
    tag: resultFileName(file),
    cutOff: fault?.kind === 'cut-off',
  });
  if (!sent) bare(response, 404, 'There is nothing here any more');
}

function bare(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(`${words}\n`);
}
