/** What a stand-in can be told when it is created; every part has a default. */
import type { GuardedPost } from '#lib/guarded-fetch/guarded-post.ts';
import type { Clock } from '#lib/kernel/clock.ts';
import type { FetchRemote } from './assets/fetch-remote.ts';
import type { ElementKindOf } from './elements/element.ts';
import type { Fault } from './faults/fault.ts';
import type { Credentials } from './http/auth.ts';
import type { ChosenScenario } from './scenarios/parse-scenario.ts';
import type { Timing } from './tasks/life-cycle.ts';

export const DEFAULT_TIMING: Timing = { submitted: 600, processing: 2400 };

/** More than ten thousand of the dearest tasks cost: who does not ask for a limit does not meet one. */
export const DEFAULT_UNITS = 1_000_000;

export interface StandinOptions {
  /** Where tasks and results are kept; null: a temporary folder that goes away on close. */
  readonly dataDir?: string | null;
  readonly dry?: boolean;
  /** How large dry results are, besides the few kilobytes of their picture. */
  readonly dryKilobytes?: number;
  /** Most tasks in flight; null: no limit. */
  readonly slots?: number | null;
  /** Whether `slots` counts for each model apart. Default: over the whole account. */
  readonly slotsPerModel?: boolean;
  /** Units that the account ever bought; tasks that they do not cover are refused. */
  readonly units?: number;
  /** Secrets (`whsec_…`) that sign callbacks; none: callbacks are not signed. Several: a rotation is under way. */
  readonly callbackSecrets?: readonly string[];
  readonly clock?: Clock;
  readonly timing?: Partial<Timing>;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly credentials?: Partial<Credentials>;
  /** Origins on private addresses from which pictures and videos may be fetched. */
  readonly allowOrigins?: readonly string[];
  readonly fetchRemote?: FetchRemote;
  /** How callbacks are sent. */
  readonly post?: GuardedPost;
  /** How time passes in a task's life and between the attempts of a callback. */
  readonly pause?: (durationMs: number, signal: AbortSignal) => Promise<unknown>;
  readonly faults?: readonly Fault[];
  /** Played from the start, in place of `faults`. */
  readonly scenario?: ChosenScenario;
  /** Elements that exist besides those that were made: tests name them by their numbers. */
  readonly moreElements?: ElementKindOf;
  /** Videos rendered at once. */
  readonly workers?: number;
  readonly log?: (line: string) => void;
}
