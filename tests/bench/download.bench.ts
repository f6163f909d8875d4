/**
 * A 50 MB result downloaded through the app, beside a plain Node file server in the same run, and the app's memory while
 * ten such downloads go on. Targets: at least half the rate, and memory that does not grow with the bytes. Needs `npm run build`.
 */
import { randomFillSync } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { randomIds } from '#lib/kernel/ids.ts';
import { openEmbedded } from '#lib/server/db/embedded.ts';
import { files, storyboards, takes } from '#lib/server/db/schema.ts';
import { openDiskStorage } from '#lib/server/files/stores/disk-storage.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';
import { freePort, residentMebibytes, startServer } from './support/server.ts';
import { median } from './support/statistics.ts';
import { atLeast } from './support/verdicts.ts';

const BYTES = 50 * 1024 * 1024;
const ROUNDS = 7;
const TAKE_ID = 'bench-take';

const dataFolder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
const path = await storeResult();

const app = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: dataFolder });
const plain = createServer((_request, response) => {
  response.writeHead(200, { 'content-length': BYTES });
  pipeline(createReadStream(path), response, (error) => error && console.error(error));
});
const plainPort = await new Promise<number>((resolve) => {
  plain.listen(0, '127.0.0.1', () => {
    const address = plain.address();
    resolve(address && typeof address === 'object' ? address.port : 0);
  });
});

const appUrl = `${app.url}/api/takes/${TAKE_ID}/video?download`;
const plainUrl = `http://127.0.0.1:${plainPort}/`;
await download(appUrl);
await download(plainUrl);
const rates = { app: [] as number[], plain: [] as number[] };
for (let round = 0; round < ROUNDS; round += 1) {
  rates.plain.push(await download(plainUrl));
  rates.app.push(await download(appUrl));
}

const pid = app.process.pid ?? 0;
const before = residentMebibytes(pid);
let peak = before;
const watch = setInterval(() => {
  peak = Math.max(peak, residentMebibytes(pid));
}, 10);
for (let round = 0; round < 5; round += 1) await Promise.all([download(appUrl), download(appUrl)]);
clearInterval(watch);

await app.stop();
plain.close();
rmSync(dataFolder, { recursive: true, force: true });

const [appRate, plainRate] = [median(rates.app), median(rates.plain)];
const growth = peak - before;
console.log(`50 MB: through Shotboard ${appRate.toFixed(0)} MB/s, plain Node ${plainRate.toFixed(0)} MB/s (medians of ${ROUNDS})`);
console.log(`memory while 500 MB were sent, two at a time: ${before.toFixed(0)} MiB before, ${peak.toFixed(0)} MiB at most`);
console.log(
  JSON.stringify({
    bench: 'download',
    verdicts: { besidePlainNode: atLeast(0.5, appRate / plainRate) },
    memoryGrowthToBytesSent: Number((growth / 500).toFixed(3)),
    appMegabytesPerSecond: Math.round(appRate),
    plainMegabytesPerSecond: Math.round(plainRate),
    memoryBeforeMebibytes: Math.round(before),
    memoryPeakMebibytes: Math.round(peak),
  }),
);

/** Puts a ready take with a 50 MB result into a new data folder, and gives the path of the file. */
async function storeResult(): Promise<string> {
  const database = await openEmbedded(dataFolder);
  const storage = await openDiskStorage(join(dataFolder, 'files'));
  const block = randomFillSync(Buffer.alloc(1024 * 1024));
  const received = await storage.receive(
    (async function* () {
      for (let sent = 0; sent < BYTES; sent += block.byteLength) yield block;
    })(),
    BYTES,
  );
  if (!received.ok) throw new Error(received.error.sentence);
  await storage.commit(received.value);
  const board = newStoryboard(randomIds((bytes) => randomFillSync(bytes)));
  const at = Date.now();
  const fileId = received.value.sha256;
  await database.db.insert(storyboards).values({ id: 'bench', revision: 1, document: board, takesMade: 1, createdAt: at, updatedAt: at });
  await database.db
    .insert(files)
    .values({ id: fileId, mediaType: 'video/mp4', bytes: BYTES, width: 1280, height: 720, durationSeconds: 5, createdAt: at });
  await database.db.insert(takes).values({
    id: TAKE_ID,
    storyboardId: 'bench',
    number: 1,
    intentKey: 'bench',
    status: 'ready',
    engine: 'stand-in',
    storyboard: board,
    request: { model_name: 'kling-v3-omni', mode: 'pro' },
    externalId: 'bench',
    estimateUnits: 4,
    estimateDollars: 0.56,
    createdAt: at,
    updatedAt: at,
    videoFileId: fileId,
  });
  await database.close();
  return storage.pathOf(fileId);
}

/** Megabytes per second of one whole download. */
async function download(url: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(url);
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += chunk.byteLength;
  if (response.status !== 200 || bytes !== BYTES) throw new Error(`${url}: status ${response.status}, ${bytes} bytes`);
  return bytes / 1e6 / ((performance.now() - start) / 1000);
}
