/** Every answer of the API in its envelope: `code`, `message`, `request_id`, and `data` when there is any (docs/kling-omni.md §1). */
import type { ServerResponse } from 'node:http';
import type { Refusal } from '../validation/refusal.ts';
import { refusalOf } from './error-codes.ts';

export interface Answer {
  readonly httpStatus: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export function success(requestId: string, data: unknown): Answer {
  return { httpStatus: 200, body: { code: 0, message: 'SUCCEED', request_id: requestId, data } };
}

export function refusal(requestId: string, { httpStatus, code, message }: Refusal): Answer {
  return { httpStatus, body: { code, message, request_id: requestId } };
}

export function sendJson(response: ServerResponse, { httpStatus, body }: Answer): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(httpStatus, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

export const WRONG_METHOD = refusalOf({ code: 1202 });
export const UNKNOWN_PATH = refusalOf({ code: 1203 });
export const UNREADABLE_REQUEST = refusalOf({ code: 1200, message: 'The request could not be read' });
export const NO_SLOT = refusalOf({ code: 1303 });
/** The newer generation of the API takes plain keys only; the words were seen live (docs/kling-omni.md §2.2). */
export const NO_TOKENS_HERE = refusalOf({ code: 1002, message: 'The current API does not support AK/SK' });
/** The account's packs do not cover what the task will cost. */
export const NO_UNITS = refusalOf({ code: 1102 });
export const TOO_FAST = refusalOf({ code: 1302 });
export const INTERNAL = refusalOf({ code: 5000 });
export const taskNotFound = (id: string): Refusal => refusalOf({ code: 1201, message: `Task not found by id/external id: ${id}` });
