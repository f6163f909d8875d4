import type { TakeView } from '#lib/take/take.ts';

/**
 * How long a take of this engine usually takes, in seconds, from what its finished neighbours took; null while there is
 * none to learn from. The middle of them: one night of waiting in a queue must not colour every later promise.
 */
export function usualSeconds(takes: readonly TakeView[], engine: TakeView['engine']): number | null {
  const lengths = takes
    .filter((take) => take.status === 'ready' && take.engine === engine && take.updatedAt > take.createdAt)
    .map((take) => (take.updatedAt - take.createdAt) / 1000)
    .sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length / 2)] ?? null;
}

/** A time as it is told: 72 s are 1 minute and 12 seconds. */
export function minutesAndSeconds(seconds: number): { readonly minutes: number; readonly seconds: number } {
  const whole = Math.max(0, Math.floor(seconds));
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 };
}

/** Rounded as coarsely as it is known: to 5 seconds, and from about a minute on to half a minute. */
export function roughly(seconds: number): { readonly seconds: number } | { readonly minutes: number } {
  return seconds < 55 ? { seconds: Math.max(5, Math.round(seconds / 5) * 5) } : { minutes: Math.round(seconds / 30) / 2 };
}
