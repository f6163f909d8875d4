/** From an exchange to an envelope of the service, or to the reason why there is none. */
import { describeError } from '../errors.ts';
import { type Envelope, envelopeSchema } from '../response-schema.ts';
import type { HideSecrets } from './hide-secrets.ts';
import type { KlingError } from './outcome.ts';
import type { Answer } from './transport.ts';

/** `create` may have cost money when its answer is lost; the others never do. `list` is asked by a person who waits. */
export type Purpose = 'create' | 'read' | 'list';

export type Reading =
  | { readonly type: 'envelope'; readonly httpStatus: number; readonly envelope: Envelope }
  | { readonly type: 'unreadable'; readonly error: KlingError };

const PATIENCE = 'Nothing to do: Shotboard asks again by itself. Your storyboard is saved.';
const ADVICE = { create: PATIENCE, read: PATIENCE, list: 'Try again in a moment.' } as const;
const WHAT_HAPPENED = {
  network: 'The connection to Kling broke before an answer came.',
  timeout: 'Kling did not answer in time.',
  'not-json': 'Something other than Kling’s API answered, such as a web page or half an answer.',
  'bad-envelope': 'Kling’s answer does not have the form that its documents describe.',
  'other-task': 'Kling answered about another task than the one in question.',
} as const;
export type LocalCode = keyof typeof WHAT_HAPPENED;
const WHAT_FOLLOWS = {
  create: ' The take may or may not have been accepted; Shotboard asks Kling before it sends anything again.',
  read: ' The take goes on at Kling all the same.',
  list: '',
} as const;

const MAX_EXCERPT_LENGTH = 200;
const MAX_CAUSE_LENGTH = 600;

export function readAnswer(answer: Answer, purpose: Purpose, hide: HideSecrets, parse: (text: string) => unknown = JSON.parse): Reading {
  if (answer.type === 'no-answer') {
    return { type: 'unreadable', error: localError(answer.reason, { purpose, httpStatus: null, cause: hide(answer.cause) }) };
  }
  const { httpStatus, text } = answer;
  const excerpt = () => hide(text).slice(0, MAX_EXCERPT_LENGTH);
  let json: unknown;
  try {
    json = parse(text);
  } catch {
    return { type: 'unreadable', error: localError('not-json', { purpose, httpStatus, cause: `not JSON: ${excerpt()}` }) };
  }
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) {
    return { type: 'unreadable', error: localError('bad-envelope', { purpose, httpStatus, cause: `no envelope: ${excerpt()}` }) };
  }
  return { type: 'envelope', httpStatus, envelope: envelope.data };
}

interface LocalErrorFacts {
  readonly purpose: Purpose;
  readonly httpStatus: number | null;
  readonly cause: string;
}

/** An error that is ours to name, because the service did not name one. */
export function localError(code: LocalCode, { purpose, httpStatus, cause }: LocalErrorFacts): KlingError {
  return {
    code,
    sentence: WHAT_HAPPENED[code] + WHAT_FOLLOWS[purpose],
    advice: ADVICE[purpose],
    httpStatus,
    retry: purpose === 'create' ? 'ask-first' : 'wait',
    requestId: null,
    cause: cause.slice(0, MAX_CAUSE_LENGTH),
  };
}

/** An error that the service named. Asking is free, so what is to be asked first on create is simply asked later on read. */
export function serviceError(envelope: Envelope, httpStatus: number, purpose: Purpose, hide: HideSecrets): KlingError {
  const message = hide(envelope.message ?? '');
  const { code, retry, sentence, advice } = describeError(envelope.code, httpStatus, message);
  return {
    code,
    sentence,
    advice,
    httpStatus,
    retry: purpose !== 'create' && retry === 'ask-first' ? 'wait' : retry,
    requestId: envelope.request_id === undefined || envelope.request_id === null ? null : hide(envelope.request_id),
    cause: `HTTP ${httpStatus}, code ${envelope.code}: ${message.slice(0, MAX_EXCERPT_LENGTH)}`,
  };
}

/** `code === 0` is the only success, and only under an HTTP status that does not deny it. */
export function isSuccess({ httpStatus, envelope }: { readonly httpStatus: number; readonly envelope: Envelope }): boolean {
  return envelope.code === 0 && httpStatus >= 200 && httpStatus < 300;
}
