/** Faults on demand: what should go wrong, at which call, how often. For tests of clients; a fresh stand-in has none. */

const ANSWER_KINDS = ['drop', 'hang', 'http', 'html', 'cut-off', 'delay'] as const;

/**
 * Where something can go wrong, and what. The calls: `create`, `query` of one, `list`, `result` (the download),
 * `elements` (any call about them), `account`. Beside them `callback` (what the stand-in sends), `task` (what becomes
 * of the video) and `clock` (the time the stand-in believes in).
 *
 * drop: the connection is closed without an answer; a callback is never sent · hang: no answer at all · http: an error
 * in the API's envelope (`status`, `code`, `message`) · html: an answer that is no JSON (`status`) · cut-off: the answer
 * ends in its middle · delay: the right answer, callback or result, late by `ms` · expired: a link that leads nowhere any
 * more · repeat: the callback is sent again, `copies` times · reorder: the callback comes after its successor · fail: the
 * task ends as failed (`message`) · move-cuts: every cut lies `frames` frames later (or earlier) than asked · skew: the
 * clock is off by `ms`.
 */
export const FAULT_KINDS = {
  create: ANSWER_KINDS,
  query: ANSWER_KINDS,
  list: ANSWER_KINDS,
  elements: ANSWER_KINDS,
  account: ANSWER_KINDS,
  result: [...ANSWER_KINDS, 'expired'],
  callback: ['drop', 'delay', 'repeat', 'reorder'],
  task: ['fail', 'delay', 'move-cuts'],
  clock: ['skew'],
} as const satisfies Record<string, readonly string[]>;

export type FaultPlace = keyof typeof FAULT_KINDS;
export type FaultKind = (typeof FAULT_KINDS)[FaultPlace][number];

/** The calls that are answered over HTTP. */
export type CallPlace = Exclude<FaultPlace, 'callback' | 'task' | 'clock'>;

export interface Fault {
  readonly on: FaultPlace;
  readonly kind: FaultKind;
  /** For create and elements: whether the call is carried out (and would be paid) although the answer goes wrong. Default false. */
  readonly accept?: boolean;
  /** How many calls pass unharmed first. Default 0. */
  readonly skip?: number;
  /** How many calls it hits. Default 1. */
  readonly times?: number | 'always';
  /** The share of calls it hits, above 0 and up to 1; the others pass to the next fault of the list. Default 1. */
  readonly probability?: number;
  /** Chooses which calls `probability` hits: the same seed always the same ones. Default 0. */
  readonly seed?: number;
  /** Only calls about this external task id. */
  readonly externalId?: string;
  /** Only calls about a task of this model. */
  readonly model?: string;
  /** Milliseconds after it was planned before it begins. Default 0. */
  readonly afterMs?: number;
  /** Milliseconds for which it lasts from then on. Default: for good. */
  readonly forMs?: number;
  readonly status?: number;
  readonly code?: number;
  readonly message?: string;
  /** Of a delay, or by how much the clock is ahead (negative: behind). */
  readonly ms?: number;
  /** Of move-cuts: 24 are a second; negative: earlier. */
  readonly frames?: number;
  /** Of repeat. Default 1. */
  readonly copies?: number;
}

/** Whom a call is about, as far as the stand-in can tell. */
export interface FaultSubject {
  readonly externalTaskId: string | null;
  readonly model: string | null;
  /** Tells tasks without an external id apart; null before there is one. */
  readonly taskId?: string | null;
}

export const NO_SUBJECT: FaultSubject = { externalTaskId: null, model: null };
