import type { KlingRequest } from './request.ts';

/** The same request under another external id: what a repeated take sends. */
export function renameRequest(request: KlingRequest, externalTaskId: string): KlingRequest {
  return { ...request, external_task_id: externalTaskId };
}
