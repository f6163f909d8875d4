/**
 * From the start of the process to the last byte of the home page, with an existing data folder, beside a bare Next app
 * on the same machine in the same run. Target: at most twice. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBareApp } from './support/bare-next.ts';
import { freePort, median, ROOT, startServer } from './support/server.ts';

const ROUNDS = 5;
const next = join(ROOT, 'node_modules/next/dist/bin/next');
const bareApp = buildBareApp();

const dataFolder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
async function ours(): Promise<number> {
  const server = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: dataFolder });
  await server.stop();
  return server.firstPageMs;
}
async function bare(): Promise<number> {
  const port = String(await freePort());
  const server = await startServer([next, 'start', bareApp, '--hostname', '127.0.0.1', '--port', port], { PORT: port });
  await server.stop();
  return server.firstPageMs;
}

// The first start makes the data folder and warms the disk; it is not counted.
await ours();
await bare();
const samples = { ours: [] as number[], bare: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  samples.bare.push(await bare());
  samples.ours.push(await ours());
}
for (const folder of [dataFolder, bareApp]) rmSync(folder, { recursive: true, force: true });

const [oursMs, bareMs] = [median(samples.ours), median(samples.bare)];
console.log(`start to first page: Shotboard ${oursMs.toFixed(0)} ms, bare Next ${bareMs.toFixed(0)} ms (medians of ${ROUNDS})`);
console.log(
  JSON.stringify({
    bench: 'start',
    ratio: Number((oursMs / bareMs).toFixed(2)),
    target: 2,
    oursMs: Math.round(oursMs),
    bareMs: Math.round(bareMs),
    rounds: ROUNDS,
  }),
);
