const FIRST_PAUSE_MS = 1000;
const MOST_PAUSE_MS = 60_000;

interface Options {
  /** Ends the tries, also in the middle of a pause. */
  readonly signal: AbortSignal;
  /** Rejects when `signal` fires. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
  readonly onFailure: (error: unknown, nextTryInMs: number) => void;
}

/**
 * Starts something that other machines may keep from starting (a database that restarts, or has no connection left), again
 * and again with growing pauses. Null: `signal` fired before it stood.
 */
export async function keepStarting<Started>(start: () => Promise<Started>, { signal, pause, onFailure }: Options): Promise<Started | null> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(MOST_PAUSE_MS, pauseMs * 2)) {
    try {
      return await start();
    } catch (error) {
      if (signal.aborted) return null;
      onFailure(error, pauseMs);
    }
    try {
      await pause(pauseMs, signal);
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }
}
