/** People who press Generate for as long as a run lasts: twice by mistake, in two tabs, and again when no answer comes. */
import { setTimeout as pause } from 'node:timers/promises';
import { boardOf } from '#tests/support/boards.ts';
import type { Browser } from './browser.ts';
import type { Press } from './ledger.ts';
import type { Chance } from './random.ts';

const PEOPLE = 4;
const TAKES_PER_STORYBOARD = 40;
const MOST_TAKES_PER_PRESS = 4;
/** Of all presses: those that arrive twice at once, and those that arrive again when they were answered long ago. */
const TWICE = 0.2;
const LATER_AGAIN = 0.1;

export interface PlannedPress {
  readonly key: string;
  /** Which storyboard, by its place. */
  readonly storyboard: number;
  readonly count: number;
  readonly arrivesTwice: boolean;
  readonly arrivesLaterAgain: boolean;
}

/** Presses that ask for so many takes together. */
export function planPresses(takes: number, chance: Chance): PlannedPress[] {
  const storyboards = storyboardsFor(takes);
  const presses: PlannedPress[] = [];
  for (let left = takes; left > 0; ) {
    const count = Math.min(left, chance.between(1, MOST_TAKES_PER_PRESS));
    left -= count;
    presses.push({
      key: `press-${presses.length}-${Math.floor(chance.next() * 1e9)}`,
      storyboard: chance.between(0, storyboards - 1),
      count,
      arrivesTwice: chance.next() < TWICE,
      arrivesLaterAgain: chance.next() < LATER_AGAIN,
    });
  }
  return presses;
}

export const storyboardsFor = (takes: number): number => Math.max(2, Math.ceil(takes / TAKES_PER_STORYBOARD));

export function createStoryboards(browser: Browser, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) => browser.createStoryboard({ ...boardOf([2, 1]), title: `Storyboard ${index + 1}` })),
  );
}

export interface PressingOptions {
  readonly browser: Browser;
  readonly storyboardIds: readonly string[];
  readonly presses: readonly PlannedPress[];
  /** How much of the run is over, 0 to 1: the presses are spread over all of it. */
  readonly progress: () => number;
}

export interface Pressed {
  readonly presses: readonly Press[];
  /** Presses that had to be made again, because no answer came. */
  readonly unanswered: number;
}

export async function pressAll({ browser, storyboardIds, presses, progress }: PressingOptions): Promise<Pressed> {
  const done: Press[] = [];
  let unanswered = 0;
  let next = 0;

  async function press({ key, storyboard, count, arrivesTwice, arrivesLaterAgain }: PlannedPress): Promise<void> {
    const storyboardId = storyboardIds[storyboard];
    if (storyboardId === undefined) throw new Error(`There is no storyboard ${storyboard}.`);
    const once = async (): Promise<readonly string[]> => {
      const answer = await browser.generate({ storyboardId, key, count });
      unanswered += answer.unanswered;
      return answer.takes.map(({ id }) => id);
    };
    const told = (await Promise.all(arrivesTwice ? [once(), once()] : [once()])).flat();
    if (arrivesLaterAgain) told.push(...(await once()));
    done.push({ key, count, takeIds: [...new Set(told)] });
  }

  async function person(): Promise<void> {
    for (let index = next++; index < presses.length; index = next++) {
      while (progress() < index / presses.length) await pause(50);
      await press(presses[index] as PlannedPress);
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, person));
  return { presses: done, unanswered };
}
