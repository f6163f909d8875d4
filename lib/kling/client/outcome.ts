/** What a call to the service can come to. Only these kinds exist; callers switch over them. */

import type { ElementPage } from '../account-element.ts';
import type { RetryAdvice } from '../errors.ts';
import type { Task } from '../task.ts';

export interface KlingError {
  /** Stable: `kling-1201`, `network`, `timeout`, `not-json`, `bad-envelope`, `other-task`. */
  readonly code: string;
  /** For people: what happened. */
  readonly sentence: string;
  /** For people: what to do. */
  readonly advice: string;
  readonly httpStatus: number | null;
  readonly retry: RetryAdvice;
  /** The service's own number for this answer, which its support asks for. */
  readonly requestId: string | null;
  /** For the log only. Holds no secret: everything that came from outside passed `hideSecrets`. */
  readonly cause: string | null;
}

export type CreateOutcome =
  | { readonly kind: 'accepted'; readonly task: Task }
  /** Nothing was made and nothing is charged. With `error.retry === 'wait'` (1003) the same request may be sent again shortly. */
  | { readonly kind: 'refused'; readonly error: KlingError }
  /** Nothing was made; the same request may be sent later. */
  | { readonly kind: 'busy'; readonly error: KlingError }
  /** A task with this external id exists already: ask for it and adopt it. */
  | { readonly kind: 'exists'; readonly error: KlingError }
  /** It may have been made and may be charged. Ask by external id before sending anything again. */
  | { readonly kind: 'unclear'; readonly error: KlingError };

export type QueryOutcome =
  | { readonly kind: 'found'; readonly task: Task }
  /** The service says in so many words that it has no such task. Nothing else may be read as this. */
  | { readonly kind: 'not-found' }
  /** The question was refused (a key, the account). It says nothing about the task. */
  | { readonly kind: 'refused'; readonly error: KlingError }
  | { readonly kind: 'unclear'; readonly error: KlingError };

export type ListOutcome =
  | { readonly kind: 'found'; readonly tasks: readonly Task[] }
  | { readonly kind: 'refused'; readonly error: KlingError }
  | { readonly kind: 'unclear'; readonly error: KlingError };

export type ElementsOutcome =
  | { readonly kind: 'found'; readonly page: ElementPage }
  | { readonly kind: 'refused'; readonly error: KlingError }
  | { readonly kind: 'unclear'; readonly error: KlingError };
