/** A task of the stand-in as it is when it was just accepted. */
import type { Task } from '#lib/standin/tasks/task.ts';
import { validateRequest } from '#lib/standin/validation/validate.ts';
import { numberedElements } from '#tests/support/numbered-elements.ts';
import type { Body } from './requests.ts';

/** `body` must be a right one; its pictures are all behind addresses. */
export function taskOf(body: Body, over: Partial<Task> = {}): Task {
  const verdict = validateRequest(body, { isTaken: () => false, kindOf: numberedElements });
  if (!verdict.ok) throw new Error(verdict.error.message);
  const images = verdict.value.images.map(({ type, source }) => ({
    type,
    source: source.kind === 'url' ? source : { kind: 'url' as const, url: '' },
  }));
  return {
    taskId: '179000000000000000',
    externalTaskId: verdict.value.externalTaskId,
    status: 'submitted',
    statusMessage: '',
    createdAt: 1_790_000_000_000,
    updatedAt: 1_790_000_000_000,
    request: { ...verdict.value, images },
    received: body,
    videoId: '3f0c1a52-6f0e-4e0b-9a52-0c8a54ad7a10',
    seconds: null,
    units: null,
    origin: 'http://127.0.0.1:4010',
    plannedFailure: null,
    cutsMovedFrames: 0,
    delayMs: 0,
    ...over,
  };
}
