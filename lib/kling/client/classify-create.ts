/**
 * Decides what a create call came to. Money hangs on this file: `refused` and `busy` say that no task exists, and the
 * caller may then send again. So they are concluded only from a whole, well-formed envelope whose code the catalogue
 * knows as a refusal, under an HTTP status that is not the server's own failure. Everything else is `unclear`, which
 * costs one question and never a second charge.
 */
import { ERRORS } from '../errors.ts';
import type { HideSecrets } from './hide-secrets.ts';
import type { CreateOutcome } from './outcome.ts';
import { isSuccess, localError, readAnswer, serviceError } from './read-answer.ts';
import { readTask } from './read-task.ts';
import type { Answer } from './transport.ts';

/**
 * Seen once, as `External_task_id <id> already exists` with 400/1201 (docs/kling-omni.md §6). Other words for it are taken for
 * the same: to ask in vain costs nothing, to end a take whose task exists costs the task.
 */
const saysExists = (message: string): boolean =>
  /\bexternal[ _-]?task[ _-]?id\b/i.test(message) && /\b(already|exists|duplicated?|repeated)\b/i.test(message);
const EXISTS = {
  sentence: 'Kling already has a task under the id of this take.',
  advice: 'Nothing to do: Shotboard asks for that task and goes on with it.',
  retry: 'ask-first',
} as const;

export function classifyCreate(answer: Answer, externalTaskId: string | null, hide: HideSecrets): CreateOutcome {
  const reading = readAnswer(answer, 'create', hide);
  if (reading.type === 'unreadable') return { kind: 'unclear', error: reading.error };
  const { httpStatus, envelope } = reading;

  if (isSuccess(reading)) {
    const task = readTask(envelope.data, hide);
    if (!task.ok) {
      const cause = `code 0 with unusable data: ${task.error}`;
      return { kind: 'unclear', error: localError('bad-envelope', { purpose: 'create', httpStatus, cause }) };
    }
    const echoed = task.value.externalTaskId;
    // Adopting a task that is not ours would show somebody else's video and lose our own.
    if (externalTaskId !== null && echoed !== null && echoed !== externalTaskId) {
      const cause = `sent external id ${externalTaskId}, answered ${hide(echoed)}`;
      return { kind: 'unclear', error: localError('other-task', { purpose: 'create', httpStatus, cause }) };
    }
    return { kind: 'accepted', task: task.value };
  }

  const message = envelope.message ?? null;
  const verdict = ERRORS[envelope.code]?.verdict;
  if (message === null || httpStatus >= 500 || verdict === undefined || verdict === 'unclear') {
    const error =
      envelope.code === 0
        ? localError('bad-envelope', { purpose: 'create', httpStatus, cause: `code 0 under HTTP ${httpStatus}` })
        : serviceError(envelope, httpStatus, 'create', hide);
    return { kind: 'unclear', error: { ...error, retry: 'ask-first' } };
  }
  const error = serviceError(envelope, httpStatus, 'create', hide);
  if (verdict === 'busy') return { kind: 'busy', error };
  if (envelope.code === 1201 && saysExists(message)) return { kind: 'exists', error: { ...error, ...EXISTS } };
  return { kind: 'refused', error };
}
