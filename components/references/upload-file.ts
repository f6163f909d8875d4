import type { ActionFailure, StoredFile } from '#lib/client/editor-actions.ts';
import { jsonOf } from '#lib/kernel/json.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';

/** Where files of one kind go, and what the server stores at most of them; more is not worth sending. */
export interface UploadTarget {
  readonly path: string;
  readonly maxBytes: number;
  /** What is said of a file that is larger. */
  readonly tooLarge: string;
}

const PICTURES: UploadTarget = {
  path: '/api/files',
  maxBytes: 50 * 1024 * 1024,
  tooLarge: 'It is larger than 50 MB. Make it smaller and add it again.',
};

/** It never arrived whole, and nobody refused it: with a network it goes the next time. */
const CUT_OFF = failure('upload-cut-off', 'The connection broke before all of it was sent. It is sent again by itself in a moment.');
const UNREADABLE = failure('file-unreadable', 'It was changed or moved after you chose it. Choose it again.');

export interface Upload {
  readonly done: Promise<Result<StoredFile, ActionFailure>>;
  cancel(): void;
}

/**
 * Sends a file as it is. XMLHttpRequest, because `fetch` tells nothing about how much has gone out.
 * `onProgress` gets 0 to 1.
 */
export function uploadFile(file: File, onProgress: (share: number) => void, to: UploadTarget = PICTURES): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Result<StoredFile, ActionFailure>>((resolve) => {
    if (file.size > to.maxBytes) {
      resolve(failure('too-large', to.tooLarge));
      return;
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText)));
    request.addEventListener('error', () => resolve(whyBroken(file)));
    request.addEventListener('abort', () => resolve(failure('cancelled', 'It was not added.')));
    request.open('POST', `${to.path}?name=${encodeURIComponent(file.name.toWellFormed())}`);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}

/** The browser stops sending a file that changed under its hands just as it stops without a network. */
function whyBroken(file: File): Promise<typeof CUT_OFF> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => CUT_OFF,
      () => UNREADABLE,
    );
}

/** Exported for its test: what the server's answer means, whatever it is. */
export function answerOf(status: number, text: string): Result<StoredFile, ActionFailure> {
  // A proxy's page, or nothing at all, is no JSON; the status says the rest.
  const answer = jsonOf(text);
  if (status >= 200 && status < 300 && isStoredFile(answer)) return ok(answer);
  if (isFailure(answer)) return fail(answer);
  return failure('bad-answer', `The server answered with ${status} instead of storing it. Try again.`);
}

function isStoredFile(answer: unknown): answer is StoredFile {
  return isObject(answer) && typeof answer['fileId'] === 'string' && isObject(answer['facts']);
}

function isFailure(answer: unknown): answer is ActionFailure {
  return isObject(answer) && typeof answer['code'] === 'string' && typeof answer['sentence'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function failure(code: string, sentence: string): Result<never, ActionFailure> {
  return fail({ code, sentence });
}
