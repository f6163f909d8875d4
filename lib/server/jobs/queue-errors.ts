import type { Studio } from '../studio.ts';

/** How long the same error is not told again. */
const QUIET_MS = 60_000;

/**
 * Notes errors of the job queue. While the database only reads, or is away, every worker meets the same error at every
 * look, and a full disk is not to be filled with lines that say so: each code is told once in a while.
 */
export function queueErrors({ clock, log }: Pick<Studio, 'clock' | 'log'>): (error: Error) => void {
  const toldAt = new Map<unknown, number>();
  return (error) => {
    const now = clock();
    const code = 'code' in error ? error.code : undefined;
    // A clock that was set back must not silence it.
    if (code !== undefined && Math.abs(now - (toldAt.get(code) ?? Number.NEGATIVE_INFINITY)) < QUIET_MS) return;
    toldAt.set(code, now);
    log.error({ error: error.message }, 'the job queue reports an error');
  };
}
