/**
 * What takes cost: thousands of them in flight (calls to the API, how soon an end is shown, memory, beside the naive way),
 * one press beside a bare call, of words alone and with pictures, and one open page. `npm run bench:takes -- [takes] [seconds] [--only submission,page]`.
 * Needs `npm run build`. Pages are followed by a client that asks exactly as the page does; only the part `page` runs in a
 * browser. How far it is stands on stderr, the figures on stdout.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { say } from '#tests/chaos/play.ts';
import { startStandinProcess } from '#tests/chaos/standin-process.ts';
import { freePort, startServer } from './support/server.ts';
import { atMost, type Verdict } from './support/verdicts.ts';
import { type InFlight, measureInFlight } from './takes/in-flight.ts';
import { measurePage } from './takes/page-requests.ts';
import { type PressKind, withPictures, wordsAlone } from './takes/press-kinds.ts';
import { measureSubmission } from './takes/submission.ts';

const PARTS = ['page', 'submission', 'pictures', 'in-flight'] as const;
const PRESSES = 60;
/** Each of them takes a while: the stand-in looks at every picture. */
const PRESSES_WITH_PICTURES = 30;
/** Long enough that the engine does not call before its answer is written down. */
const UNTIL_RENDERED_MS = 200;
const MOST_PAGE_SECONDS = 45;
/** What is spent on the way to the minute that is counted. */
const PAGE_EXTRA_SECONDS = 15;

const { values, positionals } = parseArgs({ options: { only: { type: 'string', default: PARTS.join() } }, allowPositionals: true });
const [count = 10_000, seconds = 60] = positionals.map(Number);
const wanted = values.only.split(',');
const unknown = wanted.filter((part) => !PARTS.some((known) => known === part));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.`);

const verdicts: Record<string, Verdict> = {};
const figures: Record<string, unknown> = {};

if (wanted.includes('page')) {
  const pageSeconds = Math.min(MOST_PAGE_SECONDS, seconds);
  say(`a page with one take, ${pageSeconds} s while it moves and ${pageSeconds} s at rest`);
  const page = await withApp({ submittedMs: 0, processingMs: (pageSeconds + PAGE_EXTRA_SECONDS) * 1000 }, (origin) =>
    measurePage(origin, pageSeconds),
  );
  const { moving, atRest } = page.requestsPerMinute;
  console.log(`a page with one take: ${moving} requests a minute while it moves, ${atRest} at rest`);
  figures['page'] = page;
  Object.assign(verdicts, { requestsMoving: atMost(40, moving), requestsAtRest: atMost(0, atRest) });
}
if (wanted.includes('submission')) {
  const ofWords = await besideBareCalls('words alone', PRESSES, wordsAlone);
  figures['submission'] = ofWords;
  verdicts['submissionBesideBareCall'] = atMost(1.5, ofWords.ratio);
}
if (wanted.includes('pictures')) {
  const ofPictures = await besideBareCalls('six shots with four pictures of 1 MB', PRESSES_WITH_PICTURES, withPictures);
  figures['submissionWithPictures'] = ofPictures;
  verdicts['submissionWithPicturesBesideBareCall'] = atMost(1.5, ofPictures.ratio);
}
if (wanted.includes('in-flight')) {
  const inFlight = await measureInFlight(count, seconds);
  figures['inFlight'] = inFlight;
  Object.assign(verdicts, judge(inFlight));
}
console.log(JSON.stringify({ bench: 'takes', ...figures, verdicts }));

/** Neither kind stands for the other: what a press costs weighs most where the call carries least. */
async function besideBareCalls(words: string, presses: number, kindAt: (origin: string) => PressKind | Promise<PressKind>) {
  say(`${presses} presses of ${words}, each beside a bare call`);
  const measured = await withApp({ submittedMs: UNTIL_RENDERED_MS, processingMs: 0 }, async (origin, engineUrl, log) =>
    measureSubmission({ origin, engineUrl, log, kind: await kindAt(origin), presses }),
  );
  const { pressedMs, bareMs, ratio } = measured;
  const both = `${pressedMs.p50} ms until accepted (p95 ${pressedMs.p95}), a bare call ${bareMs.p50} ms (p95 ${bareMs.p95})`;
  console.log(`a press, ${words}: ${both}, ${ratio} times (medians of ${presses})`);
  return measured;
}

/** Says what was found, and holds it against what is promised. */
function judge({ takesInFlight, told, untold, naive }: InFlight): Record<string, Verdict> {
  const { shownAfterMs } = told;
  const intervals = untold.shownAfterMs.p95 / 1000 / (untold.intervalSeconds ?? Number.NaN);
  console.log(
    `${takesInFlight} in flight, with callbacks: ${told.callsPerMinute} calls a minute; shown after ${shownAfterMs.p50} ms (p95 ${shownAfterMs.p95}); ${told.appMebibytes} MiB`,
  );
  console.log(
    `${takesInFlight} in flight, without: ${untold.callsPerMinute} calls a minute; shown after ${untold.shownAfterMs.p50} ms (p95 ${untold.shownAfterMs.p95}), asked every ${untold.intervalSeconds} s; ${untold.appMebibytes} MiB`,
  );
  console.log(`one question per take: ${naive.callsPerInterval} calls and ${naive.secondsForAll} s for each interval`);
  return {
    callsInAMinuteTold: atMost(120, told.mostCallsInAMinute),
    callsInAMinuteUntold: atMost(120, untold.mostCallsInAMinute),
    secondsUntilShownTold: atMost(1, shownAfterMs.p95 / 1000),
    intervalsUntilShownUntold: atMost(1.2, intervals),
    neverShown: atMost(0, told.missing + untold.missing),
  };
}

/** A fresh app and its engine, whose tasks take so long; with what the app logs. */
async function withApp<Value>(
  timing: { readonly submittedMs: number; readonly processingMs: number },
  measure: (origin: string, engineUrl: string, log: Readable) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const standin = await startStandinProcess({
    folder: join(folder, 'standin'),
    callers: [origin],
    ...{ ...timing, kilobytes: 200 },
  });
  const app = await startServer(
    ['scripts/start.mjs'],
    {
      ...{ PORT: String(port), DATA_DIR: join(folder, 'data'), KLINGAI_API_KEY: '', KLINGAI_ACCESS_KEY: '', KLINGAI_SECRET_KEY: '' },
      ...{ DATABASE_URL: '', S3_BUCKET: '', KLINGAI_BASE_URL: standin.url, KLINGAI_CONCURRENCY: '1000', PUBLIC_URL: origin },
    },
    '/api/health',
  );
  try {
    const { stderr } = app.process;
    if (stderr === null) throw new Error('The app was started without a log.');
    return await measure(origin, standin.url, stderr);
  } finally {
    await app.stop();
    await standin.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
