/** What pressing Generate adds to the one call that makes the task. */
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createBrowser } from '#tests/chaos/browser.ts';
import { callAction, readActionIds } from '#tests/chaos/server-actions.ts';
import { ROOT } from '../support/server.ts';
import { hundredths, median, percentile } from '../support/statistics.ts';
import type { PressKind } from './press-kinds.ts';
import { API_KEY } from './seed.ts';

/** Before anything is counted: code that is loaded with the first take is loaded, on both sides, and has been run. */
const WARM = 10;
const BETWEEN_MS = 150;
const PATIENCE_MS = 20_000;

export interface SubmissionOptions {
  readonly origin: string;
  readonly engineUrl: string;
  /** Where the app says that a take has moved, which it does when that is written down. */
  readonly log: Readable;
  readonly kind: PressKind;
  readonly presses: number;
}

/** One bare call, one press, and so on, in the same run; nothing else is going on. */
export async function measureSubmission({ origin, engineUrl, log, kind, presses }: SubmissionOptions) {
  const actions = readActionIds(ROOT);
  const browser = createBrowser({ actions, origin: () => origin });
  const storyboardId = await browser.createStoryboard(kind.board);
  const movedAt = followMoves(log);
  const [bare, door, pressed, answered]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let index = 0; index < presses + WARM; index += 1) {
    await pause(BETWEEN_MS);
    const bareMs = await bareCreate(engineUrl, kind, index);
    await pause(BETWEEN_MS);
    const doorMs = await turnedAway();
    await pause(BETWEEN_MS);
    const one = await press(index);
    // The next begins when nothing of this one is left to do.
    while ((await browser.takesOf(storyboardId)).some(({ isLookedAt }) => !isLookedAt)) await pause(BETWEEN_MS);
    if (index < WARM) continue;
    bare.push(bareMs);
    door.push(doorMs);
    pressed.push(one.acceptedMs);
    answered.push(one.answeredMs);
  }

  /** From the press until the engine's acceptance stands in the row; until the browser has its answer, which does not wait for that. */
  async function press(index: number): Promise<{ readonly acceptedMs: number; readonly answeredMs: number }> {
    const begun = performance.now();
    const { takes } = await browser.generate({ storyboardId, key: `press-${Date.now()}-${index}`, count: 1 });
    const answeredMs = performance.now() - begun;
    const [take] = takes;
    if (!take) throw new Error('A press made no take.');
    return { acceptedMs: (await movedAt(take.id)) - begun, answeredMs };
  }
  /** The way to an action and back that does nothing: what is asked makes no sense. */
  async function turnedAway(): Promise<number> {
    const begun = performance.now();
    const page = `/storyboards/${storyboardId}`;
    await callAction({ origin, page, actionId: actions.generateTakes, argument: {}, patienceMs: PATIENCE_MS });
    return performance.now() - begun;
  }
  const ratio = hundredths(median(pressed) / median(bare));
  return {
    samples: presses,
    bareMs: figures(bare),
    pressedMs: figures(pressed),
    answeredMs: figures(answered),
    emptyActionMs: figures(door),
    ratio,
  };
}

/** When each take was first said to have moved. */
function followMoves(log: Readable): (takeId: string) => Promise<number> {
  const moves = new Map<string, PromiseWithResolvers<number>>();
  const moveOf = (takeId: string): PromiseWithResolvers<number> => {
    const move = moves.get(takeId) ?? Promise.withResolvers<number>();
    moves.set(takeId, move);
    return move;
  };
  let rest = '';
  log.on('data', (chunk: Buffer) => {
    const at = performance.now();
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const takeId = /"takeId":"([^"]+)".*"msg":"take moved"/.exec(line)?.[1];
      if (takeId !== undefined) moveOf(takeId).resolve(at);
    }
  });
  return (takeId) => moveOf(takeId).promise;
}

async function bareCreate(engineUrl: string, kind: PressKind, index: number): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${engineUrl}/v1/videos/omni-video`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(kind.bareRequest(`bare-${Date.now()}-${index}`)),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`The stand-in refused: HTTP ${answer.status}.`);
  return performance.now() - begun;
}

const figures = (times: readonly number[]) => ({ p50: hundredths(median(times)), p95: hundredths(percentile(times, 0.95)) });
