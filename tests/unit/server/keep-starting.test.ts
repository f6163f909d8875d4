import { describe, expect, it } from 'vitest';
import { keepStarting } from '#lib/server/jobs/keep-starting.ts';

/** Fails so many times, then stands. */
function startingAfter(failures: number, leaving = new AbortController()) {
  const pauses: number[] = [];
  const told: unknown[] = [];
  let tries = 0;
  const started = keepStarting(
    async () => {
      tries += 1;
      if (tries <= failures) throw new Error(`too many clients, ${tries}`);
      return `stands at try ${tries}`;
    },
    {
      signal: leaving.signal,
      async pause(milliseconds) {
        pauses.push(milliseconds);
        leaving.signal.throwIfAborted();
      },
      onFailure(error, nextTryInMs) {
        told.push([String(error), nextTryInMs]);
        if (tries === 20) leaving.abort();
      },
    },
  );
  return { started, pauses, told };
}

describe('what others keep from starting', () => {
  it('stands at once where nothing is in the way', async () => {
    const { started, pauses, told } = startingAfter(0);
    expect([await started, pauses, told]).toEqual(['stands at try 1', [], []]);
  });

  it('is started again after growing pauses, each failure told', async () => {
    const { started, pauses, told } = startingAfter(8);
    expect(await started).toBe('stands at try 9');
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(told[0]).toEqual(['Error: too many clients, 1', 1000]);
  });

  it('is left when the process ends, also in the middle of a pause', async () => {
    const { started, pauses } = startingAfter(Number.POSITIVE_INFINITY);
    expect(await started).toBeNull();
    expect(pauses).toHaveLength(20);
  });
});
