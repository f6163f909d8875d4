/**
 * A callback: one change of a task's status, told to the address that the task was made with (docs/kling-omni.md §5). It is
 * written down before it is sent, so that a restart sends it again rather than never.
 *
 * waiting ──► delivered | given-up        dropped: a fault on demand, never sent
 */
export interface CallbackAttempt {
  /** Unix milliseconds. */
  readonly atMs: number;
  readonly durationMs: number;
  /** What came back: `HTTP 200`, or a sentence. */
  readonly outcome: string;
  readonly isDelivered: boolean;
}

export interface Callback {
  /** The same at every attempt, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly taskId: string;
  /** The `task_status` it tells. */
  readonly status: string;
  readonly url: string;
  /** Exactly the bytes that are sent, whatever becomes of the task in the meantime. */
  readonly body: string;
  readonly state: 'waiting' | 'delivered' | 'given-up' | 'dropped';
  readonly attempts: readonly CallbackAttempt[];
}

export type CallbackState = Callback['state'];

/** What is to go wrong with a callback, on demand. */
export interface CallbackFault {
  /** drop: never sent · delay: late by `ms` · repeat: sent again `copies` times · reorder: sent after its successor. */
  readonly kind: string;
  readonly ms?: number;
  readonly copies?: number;
}
