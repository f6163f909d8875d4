/**
 * What takes cost: thousands of them in flight (calls to the API, how soon an end is shown, memory, beside the naive way),
 * one press beside a bare call, and one open page. `npm run bench:takes -- [takes] [seconds]`. Needs `npm run build`.
 * Pages are followed by a client that asks exactly as the page does; only the last part runs in a browser.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStandinProcess } from '#tests/chaos/standin-process.ts';
import { freePort, startServer } from './support/server.ts';
import { measureInFlight } from './takes/in-flight.ts';
import { measurePage } from './takes/page-requests.ts';
import { measureSubmission } from './takes/submission.ts';

const [count = 10_000, seconds = 120] = process.argv.slice(2).map(Number);
const PRESSES = 60;

const TARGETS = {
  callsPerMinute: 120,
  shownAfterToldMs: 1000,
  shownAfterIntervals: 1.2,
  submissionRatio: 1.5,
  movingPerMinute: 40,
  restPerMinute: 0,
};

/** A fresh app and its engine, whose tasks take so long. */
async function withApp<Value>(processingMs: number, measure: (origin: string, engineUrl: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const standin = await startStandinProcess({
    folder: join(folder, 'standin'),
    callers: [origin],
    ...{ submittedMs: 0, processingMs, kilobytes: 200 },
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
    return await measure(origin, standin.url);
  } finally {
    await app.stop();
    await standin.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const pageSeconds = Math.min(60, seconds);
const page = await withApp((pageSeconds + 15) * 1000, (origin) => measurePage(origin, pageSeconds));
console.log(
  `a page with one take: ${page.requestsPerMinute.moving} requests a minute while it moves, ${page.requestsPerMinute.atRest} at rest`,
);
const submission = await withApp(0, (origin, engineUrl) => measureSubmission(origin, engineUrl, PRESSES));
console.log(`a press: ${submission.pressedMs.p50} ms until accepted, a bare call ${submission.bareMs.p50} ms (medians of ${PRESSES})`);
const inFlight = await measureInFlight(count, seconds);
console.log(JSON.stringify({ bench: 'takes', inFlight, submission, page, targets: TARGETS }));
