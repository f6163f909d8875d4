import { setTimeout as pause } from 'node:timers/promises';
import type { AppProcess } from './app-process.ts';
import type { Chance } from './random.ts';

/** One kill of four comes while the process is still starting, the others after it has worked for a while. */
const EARLY = 0.25;
const EARLY_MS = { least: 0, most: 2000 };
const LATER_MS = { least: 2000, most: 14_000 };

export interface Killer {
  readonly kills: () => number;
  /** Kills one process after the other until there were as many kills as wanted. */
  readonly run: () => Promise<void>;
}

export function createKiller(processes: readonly AppProcess[], wanted: number, chance: Chance): Killer {
  let kills = 0;
  return {
    kills: () => kills,
    async run() {
      while (kills < wanted) {
        const { least, most } = chance.next() < EARLY ? EARLY_MS : LATER_MS;
        await pause(chance.between(least, most));
        await chance.pick(processes).killAndRestart();
        kills += 1;
      }
    },
  };
}
