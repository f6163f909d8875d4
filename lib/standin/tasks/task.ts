/**
 * A task: one accepted create request and its fate. It is written down before the request is answered, so that
 * nothing that was accepted is ever forgotten, not even by `kill -9`.
 *
 * submitted ──► processing ──► succeed
 *                   └────────► failed (with its message)
 */
import type { OmniImage, OmniRequest } from '../validation/omni-request.ts';

export type TaskStatus = 'submitted' | 'processing' | 'succeed' | 'failed';

/** Inline pictures are kept as files; the task names them by their digest. */
export type StoredImageSource = { readonly kind: 'url'; readonly url: string } | { readonly kind: 'file'; readonly sha256: string };
export type TaskRequest = Omit<OmniRequest, 'images'> & {
  readonly images: readonly { readonly type: OmniImage['type']; readonly source: StoredImageSource }[];
};

export interface Task {
  readonly taskId: string;
  readonly externalTaskId: string | null;
  readonly status: TaskStatus;
  readonly statusMessage: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly request: TaskRequest;
  /** The body as it came, but for inline pictures, which are named by their digests, and texts without end. */
  readonly received: unknown;
  /** Names the result's file; long and random, since whoever knows it may fetch it. */
  readonly videoId: string;
  /** Known when it succeeded. */
  readonly seconds: number | null;
  readonly units: string | null;
  /** Where the creating client reached us: addresses in callbacks lead back there. */
  readonly origin: string;
  /** Faults on demand, asked for beforehand: the failure it ends with, or null; how far its cuts move; how much longer it takes. */
  readonly plannedFailure: string | null;
  readonly cutsMovedFrames: number;
  readonly delayMs: number;
}

export function isMoving(task: Task): boolean {
  return task.status === 'submitted' || task.status === 'processing';
}
