import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FOR_HEARD } from '#lib/server/jobs/call-budget.ts';
import { type Rounds, startRounds } from '#lib/server/jobs/rounds.ts';
import { createLog } from '#lib/server/log.ts';
import type { Round } from '#lib/server/takes/watch/round.ts';

const QUIET: Round = { due: [], calls: 1, nextDueAt: null };

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Rounds of one process, with what they woke and what they told other processes. */
async function roundsOf({ round = async () => QUIET, movesTakes = true, isCalled = true }: Partial<Parts> = {}) {
  const told: unknown[] = [];
  const woken: string[] = [];
  let isTold: (jobs: { data: { takeId: string } }[]) => Promise<unknown> = async () => undefined;
  const rounds = await startRounds({
    boss: {
      createQueue: async () => undefined,
      send: async (...sent: unknown[]) => {
        told.push(sent[1]);
        return null;
      },
      work: async (...args: unknown[]) => {
        isTold = args.at(-1) as typeof isTold;
        return '';
      },
    },
    ...{ movesTakes, isCalled, round, clock: Date.now, log: createLog('silent') },
    wake: (takeId) => void woken.push(takeId),
  });
  return { rounds, told, woken, tell: (takeId: string) => isTold([{ data: { takeId } }]) };
}
interface Parts {
  readonly round: () => Promise<Round>;
  readonly movesTakes: boolean;
  readonly isCalled: boolean;
}

const silence = () => new Promise<Round>(() => undefined);
/** Calls about so many takes, all at once. */
const callAbout = (rounds: Rounds, count: number) => Array.from({ length: count }, (_, index) => rounds.hear(`take ${index}`));

describe('a take that the engine calls about', () => {
  it('is asked for at once, by itself', async () => {
    const round = vi.fn(async () => QUIET);
    const { rounds, woken } = await roundsOf({ round });
    rounds.hear('a');
    expect(woken).toEqual(['a']);
    expect(round).not.toHaveBeenCalled();
  });

  it('is asked for although a round waits for a silent engine', async () => {
    const { rounds, woken } = await roundsOf({ round: silence });
    rounds.at(Date.now());
    await vi.advanceTimersByTimeAsync(3000);
    rounds.hear('a');
    expect(woken).toEqual(['a']);
  });

  it('shares a round with others when there are more of them than calls left', async () => {
    const round = vi.fn(async () => QUIET);
    const { rounds, woken } = await roundsOf({ round });
    callAbout(rounds, 50);
    expect(woken.length).toBeLessThanOrEqual(FOR_HEARD.mostSavedUp + 1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(round).toHaveBeenCalledOnce();
  });

  it('is asked for by itself after all when there are calls again, if no round has done so', async () => {
    const { rounds, woken } = await roundsOf({ round: silence });
    callAbout(rounds, 50);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(woken).size).toBe(50);
    expect(woken).toHaveLength(50);
  });

  it('is another process’s to ask for where this one moves no takes', async () => {
    const web = await roundsOf({ movesTakes: false });
    web.rounds.hear('a');
    expect([web.told, web.woken]).toEqual([[{ takeId: 'a' }], []]);
    const worker = await roundsOf();
    await worker.tell('a');
    expect(worker.woken).toEqual(['a']);
  });
});

describe('a round', () => {
  it('begins in the process that moves takes, without the queue of jobs', async () => {
    const round = vi.fn(async () => QUIET);
    const { rounds, told } = await roundsOf({ round });
    rounds.at(Date.now() + 2000);
    await vi.advanceTimersByTimeAsync(1999);
    expect(round).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(round).toHaveBeenCalledOnce();
    expect(told).toEqual([]);
  });

  it('that waits for a silent engine keeps no other from beginning, and there are never many', async () => {
    const round = vi.fn(silence);
    const { rounds } = await roundsOf({ round });
    rounds.at(Date.now());
    await vi.advanceTimersByTimeAsync(6000);
    expect(round).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(round).toHaveBeenCalledTimes(3);
  });

  it('with nothing due costs nothing', async () => {
    const round = vi.fn(async (): Promise<Round> => ({ due: [], calls: 0, nextDueAt: Date.now() + 1000 }));
    await roundsOf({ round }).then(({ rounds }) => rounds.at(Date.now()));
    await vi.advanceTimersByTimeAsync(100_500);
    expect(round).toHaveBeenCalledTimes(101);
  });

  it('that broke off leaves its takes to a later one', async () => {
    const { rounds } = await roundsOf({
      round: async () => {
        throw new Error('The database is away.');
      },
    });
    rounds.at(Date.now());
    await vi.advanceTimersByTimeAsync(1000);
    await rounds.ended();
  });
});
