/** A task of the service in the words its callers use. */

export type TaskStatus = 'submitted' | 'processing' | 'succeed' | 'failed' | 'unknown';

export interface TaskVideo {
  readonly id: string;
  /** Its host comes out of a response: fetch it only through the guarded fetch. Gone after 30 days. */
  readonly url: string;
  readonly watermarkUrl: string | null;
  readonly durationSeconds: number | null;
}

export interface Task {
  readonly taskId: string;
  /** `unknown`: a word that no document names. The caller waits on its own deadline, it never counts as an end. */
  readonly status: TaskStatus;
  readonly rawStatus: string;
  /** Why it failed, in the service's words; empty otherwise. */
  readonly statusMessage: string;
  readonly externalTaskId: string | null;
  readonly videos: readonly TaskVideo[];
  /** Units charged, once known. */
  readonly units: number | null;
  /** Unix milliseconds. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}
