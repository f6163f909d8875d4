import type { KlingClient } from '#lib/kling/client.ts';

/** How long to wait between two questions about a task that renders. */
export interface PollPace {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Who renders. */
export interface Engine {
  readonly name: 'kling' | 'stand-in';
  readonly pace: PollPace;
  /** The account that this engine works for, as a fingerprint (account.ts). */
  readonly account: string;
  /** Most takes that may be in flight there at once. */
  readonly concurrency: number;
  /** Null while it cannot be reached at all, as when our own stand-in is starting; asked again later. */
  client(): Promise<KlingClient | null>;
  /** Origins that the guarded fetch may open although they are private: where this engine serves its results. */
  origins(): Promise<readonly string[]>;
  /** `baseUrl` is the service's address as configured; our own stand-in, which stands in for it, names the service's. */
  status(): { readonly label: string; readonly detail: string; readonly baseUrl: string };
  stop(): Promise<void>;
}
