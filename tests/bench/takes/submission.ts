/** What pressing Generate adds to the one call that makes the task. */
import { compile } from '#lib/kling/compile.ts';
import { createBrowser } from '#tests/chaos/browser.ts';
import { readActionIds } from '#tests/chaos/server-actions.ts';
import { boardOf } from '#tests/support/boards.ts';
import { ROOT } from '../support/server.ts';
import { hundredths, median, percentile } from '../support/statistics.ts';
import { API_KEY } from './seed.ts';

/** Before anything is counted: what is loaded with the first take is loaded once. */
const WARM = 5;
const BETWEEN_MS = 150;

const BOARD = boardOf([2, 1]);

/** One bare call, one press, and so on, in the same run; nothing else is going on. */
export async function measureSubmission(origin: string, engineUrl: string, presses: number) {
  const browser = createBrowser({ actions: readActionIds(ROOT), origin: () => origin });
  const storyboardId = await browser.createStoryboard(BOARD);
  const [bare, pressed]: [number[], number[]] = [[], []];
  for (let index = 0; index < presses + WARM; index += 1) {
    const bareMs = await bareCreate(engineUrl, index);
    const pressedMs = await press(index);
    if (index < WARM) continue;
    bare.push(bareMs);
    pressed.push(pressedMs);
  }

  /** From the press until the engine's answer was written down, by the clock of this machine. */
  async function press(index: number): Promise<number> {
    const begun = Date.now();
    const { takes } = await browser.generate({ storyboardId, key: `press-${begun}-${index}`, count: 1 });
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      const take = (await browser.takesOf(storyboardId)).find(({ id }) => id === takes[0]?.id);
      if (take?.acceptedAt) return take.acceptedAt - begun;
    }
  }
  const ratio = hundredths(median(pressed) / median(bare));
  return { samples: presses, bareMs: figures(bare), pressedMs: figures(pressed), ratio };
}

async function bareCreate(engineUrl: string, index: number): Promise<number> {
  const begun = performance.now();
  const request = compile(BOARD, { imageUrl: () => '', videoUrl: () => '', externalTaskId: `bare-${Date.now()}-${index}` });
  const answer = await fetch(`${engineUrl}/v1/videos/omni-video`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`The stand-in refused: HTTP ${answer.status}.`);
  return performance.now() - begun;
}

const figures = (times: readonly number[]) => ({ p50: hundredths(median(times)), p95: hundredths(percentile(times, 0.95)) });
