/** Makes one answer go wrong as the script asks. */
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../faults/fault.ts';
import { type Answer, refusal, sendJson } from './envelope.ts';
import { refusalOf } from './error-codes.ts';

const DEFAULT_DELAY_MS = 1000;

/** Sends `answer` with the fault; `requestId` is for the answer that takes its place. */
export async function sendWithFault(response: ServerResponse, answer: Answer, fault: Fault | null, requestId: string): Promise<void> {
  switch (fault?.kind) {
    case 'drop':
      response.destroy();
      return;
    case 'hang':
      // Nothing is sent; the connection lives until the client leaves or the stand-in stops.
      return;
    case 'http':
      sendJson(response, refusal(requestId, refusalOf(fault)));
      return;
    case 'html': {
      const page = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
      response.writeHead(fault.status ?? 502, { 'content-type': 'text/html' }).end(page);
      return;
    }
    case 'cut-off': {
      const whole = Buffer.from(JSON.stringify(answer.body));
      response.writeHead(answer.httpStatus, { 'content-type': 'application/json; charset=utf-8', 'content-length': whole.length });
      response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
      return;
    }
    case 'delay':
      // Without a hold on the process: a stand-in that stops does not wait for it.
      await wait(fault.ms ?? DEFAULT_DELAY_MS, undefined, { ref: false });
      if (!response.destroyed) sendJson(response, answer);
      return;
    default:
      sendJson(response, answer);
  }
}

/** Whether a call that makes something is carried out although its answer goes wrong. */
export function isAccepted(fault: Fault | null): boolean {
  return fault === null || fault.kind === 'delay' || fault.kind === 'cut-off' || fault.accept === true;
}
