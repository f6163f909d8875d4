/** One callback until it is received or given up. */

import type { GuardedPost } from '#lib/guarded-fetch/guarded-post.ts';
import type { Clock } from '#lib/kernel/clock.ts';
import type { Line } from '../work/line.ts';
import type { Callback, CallbackAttempt } from './callback.ts';
import { signatureHeaders } from './sign-callback.ts';

/** Own choice (decision 0024), as retries are not documented: six attempts within a quarter of an hour. */
const RETRY_PAUSES_MS: readonly number[] = [1000, 5000, 30_000, 120_000, 600_000];
const TIMEOUT_MS = 10_000;
/** What no repetition mends. */
const HOPELESS: readonly string[] = ['private-address', 'bad-url'];

export interface DeliverTools {
  readonly post: GuardedPost;
  readonly allowOrigins: readonly string[];
  readonly secrets: readonly string[];
  readonly clock: Clock;
  /** Bounds the attempts at once, over all tasks. */
  readonly line: Line;
  /** Rejects when `signal` fires. */
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<unknown>;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
}

/** `keep` is told after each attempt, before the next. Rejects when `signal` fires; then nothing more is sent. */
export async function deliver(callback: Callback, tools: DeliverTools, keep: (now: Callback) => Promise<void>): Promise<Callback> {
  let current = callback;
  for (;;) {
    const { attempt, isHopeless } = await attemptAt(current, tools);
    const attempts = [...current.attempts, attempt];
    const pauseMs = isHopeless ? undefined : RETRY_PAUSES_MS[attempts.length - 1];
    const state = attempt.isDelivered ? 'delivered' : pauseMs === undefined ? 'given-up' : 'waiting';
    current = { ...current, attempts, state };
    await keep(current);
    tools.log(`callback ${logged(current)}: ${attempt.outcome}${nextStep(current, pauseMs)}`);
    if (state !== 'waiting' || pauseMs === undefined) return current;
    await tools.pause(pauseMs, tools.signal);
  }
}

/** One attempt, in its turn. The time is that of the sending: a receiver compares it with its own. */
export function attemptAt({ id, url, body }: Callback, tools: DeliverTools): Promise<{ attempt: CallbackAttempt; isHopeless: boolean }> {
  const { line, post, allowOrigins, secrets, clock, signal } = tools;
  return line.enter(async () => {
    signal.throwIfAborted();
    const atMs = clock();
    const begun = performance.now();
    const headers = { 'content-type': 'application/json', ...signatureHeaders({ secrets, id, nowMs: atMs, body }) };
    const answer = await post(url, { allowOrigins, timeoutMs: TIMEOUT_MS, headers, body, signal });
    signal.throwIfAborted();
    const durationMs = Math.round(performance.now() - begun);
    const isDelivered = answer.ok && answer.value >= 200 && answer.value <= 299;
    const outcome = answer.ok ? `HTTP ${answer.value}` : answer.error.sentence;
    return { attempt: { atMs, durationMs, outcome, isDelivered }, isHopeless: !answer.ok && HOPELESS.includes(answer.error.code) };
  });
}

/** Without the query: receivers put secrets there. */
export function logged({ taskId, status, url }: Callback): string {
  const { origin, pathname } = new URL(url);
  return `${taskId} ${status} to ${origin}${pathname}`;
}

function nextStep({ state }: Callback, pauseMs: number | undefined): string {
  if (state === 'given-up') return '; given up';
  return state === 'waiting' && pauseMs !== undefined ? `; again in ${pauseMs / 1000} s` : '';
}
