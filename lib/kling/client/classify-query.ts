/** Decides what a question came to. `not-found` allows another create, so only the service's own words for it count. */
import { readElementPage } from '../element-schema.ts';
import { ERRORS } from '../errors.ts';
import type { Envelope } from '../response-schema.ts';
import type { HideSecrets } from './hide-secrets.ts';
import type { ElementsOutcome, KlingError, ListOutcome, QueryOutcome } from './outcome.ts';
import { parseExactJson } from './parse-exact-json.ts';
import { isSuccess, localError, readAnswer, serviceError } from './read-answer.ts';
import { readTask, readTasks } from './read-task.ts';
import type { Answer } from './transport.ts';

/** `Task not found by id/external id: <id>` with 400/1201, not 404 (docs/kling-omni.md §4.2). */
const NOT_FOUND = /^task not found by id\/external id(?:\s*:\s*(\S+?))?\.?$/i;

export function classifyQuery(answer: Answer, askedId: string, hide: HideSecrets): QueryOutcome {
  const reading = readAnswer(answer, 'read', hide);
  if (reading.type === 'unreadable') return { kind: 'unclear', error: reading.error };
  const { httpStatus, envelope } = reading;

  if (!isSuccess(reading)) {
    if (saysNotFound(envelope, httpStatus, askedId)) return { kind: 'not-found' };
    return denial(envelope, httpStatus, hide);
  }
  const read = readTask(envelope.data, hide);
  if (!read.ok) return { kind: 'unclear', error: unusable(httpStatus, read.error) };
  const task = read.value;
  // A task that carries an external id names itself fully; one without can only be trusted.
  if (task.taskId !== askedId && task.externalTaskId !== null && task.externalTaskId !== askedId) {
    const cause = `asked for ${askedId}, answered ${hide(task.taskId)} / ${hide(task.externalTaskId)}`;
    return { kind: 'unclear', error: localError('other-task', { purpose: 'read', httpStatus, cause }) };
  }
  if (task.status === 'succeed' && task.videos.length === 0) {
    return { kind: 'unclear', error: unusable(httpStatus, 'succeed without the address of a video') };
  }
  return { kind: 'found', task };
}

export function classifyList(answer: Answer, hide: HideSecrets): ListOutcome {
  const reading = readAnswer(answer, 'read', hide);
  if (reading.type === 'unreadable') return { kind: 'unclear', error: reading.error };
  const { httpStatus, envelope } = reading;
  if (!isSuccess(reading)) return denial(envelope, httpStatus, hide);
  const tasks = readTasks(envelope.data, hide);
  return tasks.ok ? { kind: 'found', tasks: tasks.value } : { kind: 'unclear', error: unusable(httpStatus, tasks.error) };
}

/** A page of elements. Their ids are numbers that JavaScript would round, so the answer is read digit by digit. */
export function classifyElements(answer: Answer, hide: HideSecrets): ElementsOutcome {
  const reading = readAnswer(answer, 'list', hide, parseExactJson);
  if (reading.type === 'unreadable') return { kind: 'unclear', error: reading.error };
  const { httpStatus, envelope } = reading;
  if (!isSuccess(reading)) return denial(envelope, httpStatus, hide);
  const page = readElementPage(envelope.data);
  return page === null ? { kind: 'unclear', error: unusable(httpStatus, 'no list of elements') } : { kind: 'found', page };
}

function saysNotFound(envelope: Envelope, httpStatus: number, askedId: string): boolean {
  if (envelope.code !== 1201 || httpStatus >= 500) return false;
  const match = NOT_FOUND.exec((envelope.message ?? '').trim());
  if (match === null) return false;
  // Where it names an id, it must be the one in question: an answer to another question proves nothing.
  return match[1] === undefined || match[1] === askedId;
}

/** A refused question is only told apart from an unclear one where people can do something about it: a key, the account. */
function denial(
  envelope: Envelope,
  httpStatus: number,
  hide: HideSecrets,
): { readonly kind: 'refused' | 'unclear'; readonly error: KlingError } {
  if (envelope.code === 0) return { kind: 'unclear', error: unusable(httpStatus, `code 0 under HTTP ${httpStatus}`) };
  const error = serviceError(envelope, httpStatus, 'read', hide);
  const entry = ERRORS[envelope.code];
  const isRefusal = entry !== undefined && entry.verdict === 'refused' && entry.group !== 'parameters' && httpStatus < 500;
  return isRefusal ? { kind: 'refused', error } : { kind: 'unclear', error: { ...error, retry: 'wait' } };
}

function unusable(httpStatus: number, cause: string): KlingError {
  return localError('bad-envelope', { purpose: 'read', httpStatus, cause });
}
