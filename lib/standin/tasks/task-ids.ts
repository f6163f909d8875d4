/** Task ids as they were seen: 18 decimal digits. Ours begin with the time and only grow, so they also give the order. */
import type { Clock } from '#lib/kernel/clock.ts';

export function taskIds(clock: Clock, newest: string | null): () => string {
  let last = BigInt(newest ?? '0');
  return () => {
    const fromTime = BigInt(clock()) * 100_000n;
    last = fromTime > last ? fromTime : last + 1n;
    return String(last).padStart(18, '0');
  };
}
