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

/** "8 s", "1 m 12 s". */
export function elapsedText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  return minutes === 0 ? `${whole} s` : `${minutes} m ${whole % 60} s`;
}

/** "usually about 40 s": rounded as coarsely as it is known. */
export function usualText(seconds: number): string {
  if (seconds < 55) return `usually about ${Math.max(5, Math.round(seconds / 5) * 5)} s`;
  const minutes = Math.round(seconds / 30) / 2;
  return `usually about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
