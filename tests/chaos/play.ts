/** One run in one mode: people press, the engine fails, processes are killed; then everything is counted. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isUnfinished, type TakeView } from '#lib/take/take.ts';
import { freePort } from '../bench/support/server.ts';
import { type Browser, createBrowser } from './browser.ts';
import { chaosFaults } from './faults.ts';
import { type Fleet, originOf, startEmbedded } from './fleet.ts';
import { createKiller } from './killer.ts';
import { type Counted, countUp, type ListedTake } from './ledger.ts';
import type { ChaosOptions, Mode } from './options.ts';
import { createStoryboards, planPresses, pressAll, storyboardsFor } from './people.ts';
import { chanceFrom } from './random.ts';
import { startScaleOut, WEB_PROCESSES } from './scale-out.ts';
import { readActionIds } from './server-actions.ts';
import { inTurns, RESULT_KILOBYTES, startStandinProcess } from './standin-process.ts';

const FLEETS = {
  embedded: { webProcesses: 1, start: startEmbedded },
  'scale-out': { webProcesses: WEB_PROCESSES, start: startScaleOut },
} as const satisfies Record<Mode, unknown>;

const LOOK_EVERY_MS = 1000;
/** Presses end a little before the kills do, so that the last ones are killed in their middle, too. */
const PRESSING = 0.95;

export interface Outcome extends Counted {
  readonly mode: Mode;
  readonly kills: number;
  readonly seed: number;
  readonly presses: number;
  /** Presses that were made again with the same key, since no answer came. */
  readonly pressedAgain: number;
  /** Creates that arrived at the engine; more than tasks, since answers are lost and requests refused. */
  readonly createCalls: number;
  /** Processes that ended although nobody killed them. */
  readonly crashes: number;
  /** Until the last take was at rest, and how much of that came after the last kill. */
  readonly seconds: number;
  readonly secondsAfterLastKill: number;
  readonly complaints: readonly string[];
}

export async function play(mode: Mode, options: ChaosOptions, root: string, folder: string): Promise<Outcome> {
  mkdirSync(folder, { recursive: true });
  const { webProcesses, start } = FLEETS[mode];
  const ports = await Promise.all(Array.from({ length: webProcesses }, freePort));
  const standin = await startStandinProcess({
    folder: join(folder, 'standin'),
    callers: ports.map(originOf),
    submittedMs: 300,
    processingMs: 1500,
    kilobytes: RESULT_KILOBYTES,
  });
  let fleet: Fleet | null = null;
  try {
    fleet = await start({ root, folder, engineUrl: standin.url, ports });
    const { processes, origins } = fleet;
    const chance = chanceFrom(options.seed);
    const choice = chanceFrom(options.seed + 1);
    const browser = createBrowser({ actions: readActionIds(root), origin: () => choice.pick(origins) });
    const planned = planPresses(options.takes, chance);
    const storyboardIds = await createStoryboards(browser, storyboardsFor(options.takes));

    const begun = performance.now();
    await standin.plan(chaosFaults(options.seed, options));
    const killer = createKiller(processes, options.kills, chanceFrom(options.seed + 2));
    const progress = () => (options.kills === 0 ? 1 : killer.kills() / options.kills / PRESSING);
    const telling = setInterval(() => say(`${mode}: ${killer.kills()} of ${options.kills} kills`), 60_000);
    let pressed: Awaited<ReturnType<typeof pressAll>>;
    try {
      [pressed] = await Promise.all([pressAll({ browser, storyboardIds, presses: planned, progress }), killer.run()]);
    } finally {
      clearInterval(telling);
    }
    const lastKillAt = performance.now();
    say(`${mode}: ${killer.kills()} kills and ${pressed.presses.length} presses made; waiting for the last takes`);
    const takes = await allAtRest(browser, storyboardIds, options.patienceSeconds);
    const endedAt = performance.now();

    const createCalls = (await standin.posts()).posts;
    await standin.plan([]);
    const counted = countUp(pressed.presses, await withDigests(browser, takes), await standin.tasks());
    const crashes = processes.reduce((sum, process) => sum + process.crashes(), 0);
    return {
      mode,
      ...counted,
      kills: killer.kills(),
      seed: options.seed,
      presses: pressed.presses.length,
      pressedAgain: pressed.unanswered,
      createCalls,
      crashes,
      seconds: Math.round((endedAt - begun) / 1000),
      secondsAfterLastKill: Math.round((endedAt - lastKillAt) / 1000),
    };
  } finally {
    await fleet?.stop();
    await standin.stop();
  }
}

/** All takes, as soon as none of them moves and each video was looked at; or as they are when none came to rest for all of the patience. */
async function allAtRest(browser: Browser, storyboardIds: readonly string[], patienceSeconds: number): Promise<readonly TakeView[]> {
  let fewest = Number.POSITIVE_INFINITY;
  let fewestAt = performance.now();
  for (; ; await pause(LOOK_EVERY_MS)) {
    const takes = (await inTurns(storyboardIds, (id) => browser.takesOf(id))).flat();
    const unfinished = takes.filter(isUnfinished).length;
    if (unfinished < fewest) [fewest, fewestAt] = [unfinished, performance.now()];
    if (unfinished === 0 || performance.now() - fewestAt > patienceSeconds * 1000) return takes;
  }
}

function withDigests(browser: Browser, takes: readonly TakeView[]): Promise<ListedTake[]> {
  return inTurns(takes, async (take) => ({
    id: take.id,
    status: take.status,
    isAtRest: !isUnfinished(take),
    digest: take.video === null ? null : await browser.videoDigest(take.video.url),
  }));
}

export function say(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}
