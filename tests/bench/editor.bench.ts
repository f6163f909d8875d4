/**
 * How fast the editor is with a full storyboard in it (six shots near 512 characters, five mentions in each, a full tray),
 * on the production build, beside a bare Next app, all in one run. Needs `npm run build`.
 *
 *   typing    in shot 3, processor 4× slower: event to paint, beside a bare textarea with the same words. p98 ≤ 1.5×
 *   dragging  a cut to and fro across the timeline, processor 4× slower: no frame over 50 ms
 *   script    all that the editor's page loads by itself, gzipped: ≤ 260 kB
 *   opening   Lighthouse for phones beside a bare page: LCP ≤ 1.3×, TBT ≤ 1.2×. Beside its model of the paint stand two that
 *             were seen: at full speed, and in a browser as slow as the model's phone
 *
 * Rounds take turns between the two, so that noise falls on both. A missed target is printed, not an exit code: a busy
 * machine says nothing about the code.
 */
import { CPU_SLOWDOWN, launchBrowser, slowDown } from './support/browser.ts';
import { dragToAndFro } from './support/dragging.ts';
import { firstLoadKilobytes } from './support/first-load-script.ts';
import { measurePageSpeed, type PageSpeed, waitForPaintMs } from './support/lighthouse.ts';
import { freePort } from './support/server.ts';
import { hundredths, median, percentile } from './support/statistics.ts';
import { openBareApp, openShotboard } from './support/subjects.ts';
import { eventToPaintMs, typeBurst, watchKeys } from './support/typing.ts';
import { atMost, say } from './support/verdicts.ts';

const TYPING_ROUNDS = 14;
const DRAGGING_ROUNDS = 3;
const DRAGGING_MS = 4_000;
const OPENING_ROUNDS = 5;
const SLOW_OPENING_ROUNDS = 3;
const TARGETS = { typingP98: 1.5, longestFrameMs: 50, scriptKilobytes: 260, largestContentfulPaint: 1.3, totalBlockingTime: 1.2 } as const;

const debuggingPort = await freePort();
const browser = await launchBrowser(debuggingPort);
const shotboard = await openShotboard(browser);
const bareApp = await openBareApp();

const typing = await measureTyping();
const dragging = await measureDragging();
const scriptKilobytes = await firstLoadKilobytes(browser, async (page) => {
  await page.goto(shotboard.editorUrl);
  await page.getByRole('textbox', { name: 'Shot 3 prompt' }).waitFor();
});
const opening = await measureOpening();
await browser.close();
await shotboard.close();
await bareApp.close();
report();

/**
 * Both pages with the same words in the field that is typed in, and the pointer over it where it was clicked: a browser
 * looks for what is under a pointer after every change of the page. Slowed down and watched.
 */
async function openFields() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const editor = await context.newPage();
  await editor.goto(shotboard.editorUrl);
  const prompt = editor.getByRole('textbox', { name: 'Shot 3 prompt' });
  await prompt.click();
  const bare = await context.newPage();
  await bare.goto(`${bareApp.url}/words`);
  const textarea = bare.getByRole('textbox', { name: 'Words' });
  await textarea.fill(await prompt.innerText());
  await textarea.click();
  for (const page of [editor, bare]) {
    await slowDown(page, CPU_SLOWDOWN);
    await watchKeys(page);
  }
  return { context, editor, prompt, bare, textarea };
}

async function measureTyping() {
  const { context, editor, prompt, bare, textarea } = await openFields();
  for (let round = 0; round < TYPING_ROUNDS; round += 1) {
    const at = round % 2 === 0 ? 'end' : 'start';
    await typeBurst(bare, textarea, at);
    await typeBurst(editor, prompt, at);
  }
  const times = { editor: await eventToPaintMs(editor), bare: await eventToPaintMs(bare) };
  await context.close();
  return times;
}

async function measureDragging() {
  const { context, editor, bare, textarea } = await openFields();
  const frames = { editor: [] as number[], bare: [] as number[], long: [] as number[] };
  for (let round = 0; round < DRAGGING_ROUNDS; round += 1) {
    frames.bare.push(...(await dragToAndFro(bare, textarea, 150, DRAGGING_MS)).intervalsMs);
    const ours = await dragToAndFro(editor, editor.getByRole('slider', { name: 'Cut 3', exact: true }), 400, DRAGGING_MS);
    frames.editor.push(...ours.intervalsMs);
    frames.long.push(...ours.longFramesMs);
  }
  await context.close();
  return frames;
}

async function measureOpening() {
  const speeds = { editor: [] as PageSpeed[], bare: [] as PageSpeed[] };
  for (let round = 0; round < OPENING_ROUNDS; round += 1) {
    speeds.bare.push(await measurePageSpeed(bareApp.url, debuggingPort));
    speeds.editor.push(await measurePageSpeed(shotboard.editorUrl, debuggingPort));
  }
  const waits = { editor: [] as number[], bare: [] as number[] };
  for (let round = 0; round < SLOW_OPENING_ROUNDS; round += 1) {
    waits.bare.push(await waitForPaintMs(bareApp.url, debuggingPort));
    waits.editor.push(await waitForPaintMs(shotboard.editorUrl, debuggingPort));
  }
  const of = (runs: readonly PageSpeed[], key: keyof PageSpeed) => Math.round(median(runs.map((speed) => speed[key])));
  const both = (key: keyof PageSpeed) => ({ editor: of(speeds.editor, key), bare: of(speeds.bare, key) });
  return {
    largestContentfulPaint: both('largestContentfulPaintMs'),
    totalBlockingTime: both('totalBlockingTimeMs'),
    observedPaint: both('observedPaintMs'),
    slowPaint: { editor: Math.round(median(waits.editor)), bare: Math.round(median(waits.bare)) },
  };
}

function report(): void {
  const keys = { p50: percentile(typing.editor, 0.5), p98: percentile(typing.editor, 0.98) };
  const bareKeys = { p50: percentile(typing.bare, 0.5), p98: percentile(typing.bare, 0.98) };
  const longestFrameMs = Math.max(...dragging.editor, ...dragging.long);
  const { largestContentfulPaint: paint, totalBlockingTime: blocking, observedPaint, slowPaint } = opening;
  const verdicts = {
    typingP98: atMost(TARGETS.typingP98, keys.p98 / bareKeys.p98),
    longestFrameMs: atMost(TARGETS.longestFrameMs, longestFrameMs),
    scriptKilobytes: atMost(TARGETS.scriptKilobytes, scriptKilobytes),
    largestContentfulPaint: atMost(TARGETS.largestContentfulPaint, paint.editor / paint.bare),
    // A bare page can block for no time at all, and nothing is a multiple of nothing: a millisecond stands in for it.
    totalBlockingTime: atMost(TARGETS.totalBlockingTime, Math.max(1, blocking.editor) / Math.max(1, blocking.bare)),
  };
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  say(
    'typing',
    verdicts.typingP98,
    `p50 ${ms(keys.p50)}, p98 ${ms(keys.p98)}; bare textarea p50 ${ms(bareKeys.p50)}, p98 ${ms(bareKeys.p98)}`,
  );
  say(
    'dragging',
    verdicts.longestFrameMs,
    `longest of ${dragging.editor.length} frames ${ms(longestFrameMs)}; bare page ${ms(Math.max(...dragging.bare))}`,
  );
  say('script', verdicts.scriptKilobytes, `${scriptKilobytes.toFixed(1)} kB gzipped`);
  say('LCP', verdicts.largestContentfulPaint, `${paint.editor} ms; bare page ${paint.bare} ms (medians of ${OPENING_ROUNDS})`);
  console.log(`        seen at full speed ${observedPaint.editor} ms; bare page ${observedPaint.bare} ms`);
  console.log(
    `        seen in a browser slowed down ${slowPaint.editor} ms; bare page ${slowPaint.bare} ms (medians of ${SLOW_OPENING_ROUNDS})`,
  );
  say('TBT', verdicts.totalBlockingTime, `${blocking.editor} ms; bare page ${blocking.bare} ms (medians of ${OPENING_ROUNDS})`);
  console.log(
    JSON.stringify({
      bench: 'editor',
      cpuSlowdown: CPU_SLOWDOWN,
      verdicts,
      figures: {
        typingMs: { editor: rounded(keys), bare: rounded(bareKeys), keys: typing.editor.length, bareKeys: typing.bare.length },
        frameMs: { editor: rounded(spread(dragging.editor)), bare: rounded(spread(dragging.bare)), long: dragging.long.length },
        scriptKilobytes: hundredths(scriptKilobytes),
        largestContentfulPaintMs: paint,
        observedPaintMs: observedPaint,
        slowPaintMs: slowPaint,
        totalBlockingTimeMs: blocking,
      },
    }),
  );
}

function spread(values: readonly number[]): Readonly<Record<string, number>> {
  return { p50: percentile(values, 0.5), p98: percentile(values, 0.98), max: Math.max(...values), frames: values.length };
}

function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hundredths(value)]));
}
