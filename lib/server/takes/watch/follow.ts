import type { Task } from '#lib/kling/client.ts';
import type { TakeDeps } from '../deps.ts';
import { LeaseLost, settle, takeLease } from '../lease.ts';
import { logMove } from '../log-move.ts';
import { follow } from '../poll.ts';

/**
 * Takes the step of a rendering take whose task was heard of. True when its next step is due at once (there is a video to
 * save). The lease comes first: whoever is at it, or has moved it on since, has heard of it, too.
 */
export async function followTask(deps: TakeDeps, takeId: string, task: Task): Promise<boolean> {
  const take = await takeLease(deps, takeId, { early: true });
  if (!take) return false;
  try {
    const isMeant = take.status === 'rendering' && take.engine === deps.engine.name && take.engineTaskId === task.taskId;
    const after = isMeant ? await follow(deps, take, task) : await settle(deps, take, { dueAt: take.dueAt }, null);
    logMove(deps, take, after);
    return after.status !== 'rendering' && after.dueAt !== null;
  } catch (error) {
    if (error instanceof LeaseLost) return false;
    throw error;
  }
}
