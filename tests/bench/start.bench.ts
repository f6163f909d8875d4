/**
 * From the start of the process to the home page, with an existing data folder, beside a bare Next app on the same machine
 * in the same run. Two times are taken: until the page can be shown and used (its frame, with everything but the list), and
 * until the list has streamed in, which waits for the database. Target for the first: at most twice. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBareApp } from './support/bare-next.ts';
import { freePort, ROOT, type RunningServer, startServer } from './support/server.ts';
import { hundredths, median } from './support/statistics.ts';
import { atMost } from './support/verdicts.ts';

const ROUNDS = 5;
const next = join(ROOT, 'node_modules/next/dist/bin/next');
const bareApp = buildBareApp();

const dataFolder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
type Times = Pick<RunningServer, 'firstPageMs' | 'wholePageMs'>;

async function ours(): Promise<Times> {
  const server = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: dataFolder });
  await server.stop();
  return server;
}
async function bare(): Promise<Times> {
  const port = String(await freePort());
  const server = await startServer([next, 'start', bareApp, '--hostname', '127.0.0.1', '--port', port], { PORT: port });
  await server.stop();
  return server;
}

// The first start makes the data folder and warms the disk; it is not counted.
await ours();
await bare();
const samples = { ours: [] as Times[], bare: [] as Times[] };
for (let round = 0; round < ROUNDS; round += 1) {
  samples.bare.push(await bare());
  samples.ours.push(await ours());
}
for (const folder of [dataFolder, bareApp]) rmSync(folder, { recursive: true, force: true });

const of = (times: readonly Times[], key: keyof Times): number => Math.round(median(times.map((each) => each[key])));
const [firstPageMs, bareFirstPageMs] = [of(samples.ours, 'firstPageMs'), of(samples.bare, 'firstPageMs')];
const [wholePageMs, bareWholePageMs] = [of(samples.ours, 'wholePageMs'), of(samples.bare, 'wholePageMs')];
console.log(`start to first page: Shotboard ${firstPageMs} ms, bare Next ${bareFirstPageMs} ms (medians of ${ROUNDS})`);
console.log(`to its last byte, the list read from the database: Shotboard ${wholePageMs} ms, bare Next ${bareWholePageMs} ms`);
console.log(
  JSON.stringify({
    bench: 'start',
    verdicts: { firstPage: atMost(2, firstPageMs / bareFirstPageMs) },
    ratioWithList: hundredths(wholePageMs / bareWholePageMs),
    firstPageMs,
    bareFirstPageMs,
    wholePageMs,
    bareWholePageMs,
    rounds: ROUNDS,
  }),
);
