/** What the service calls us with when a task moves on (docs/kling-omni.md §5). */
import * as z from 'zod';
import type { KlingRequest } from './request.ts';

/** The request with the address that the service is to call. */
export function withCallback(request: KlingRequest, url: string): KlingRequest {
  return { ...request, callback_url: url };
}

/** The tasks that a call names: by the service's ids, and by ours. */
export interface NamedTasks {
  readonly taskIds: readonly string[];
  readonly externalIds: readonly string[];
  /** The call says that there is no end yet. If that is not so, another call says so, or we find out by ourselves. */
  readonly isGoingOn: boolean;
}

/** Of signs that can be seen: anybody may call, and a database refuses to look for some of the others. */
const id = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/)
  .optional()
  .catch(undefined);
const GOING_ON: readonly (string | undefined)[] = ['submitted', 'processing'];
const word = z.string().max(100).optional().catch(undefined);
const bodySchema = z.object({
  task_status: word,
  status: word,
  task_id: id,
  id,
  external_id: id,
  task_info: z.object({ external_task_id: id }).optional().catch(undefined),
});

/** Reads the ids of both generations of the body (§5.1, §5.2), and whether there is reason to ask: what it says of a task is not believed. */
export function tasksNamedIn(body: unknown): NamedTasks {
  const read = bodySchema.safeParse(body);
  if (!read.success) return { taskIds: [], externalIds: [], isGoingOn: false };
  const { task_id, id: newId, external_id, task_info, task_status, status } = read.data;
  const given = (...ids: readonly (string | undefined)[]) => ids.filter((each) => each !== undefined);
  return {
    taskIds: given(task_id, newId),
    externalIds: given(task_info?.external_task_id, external_id),
    isGoingOn: GOING_ON.includes(task_status ?? status),
  };
}
