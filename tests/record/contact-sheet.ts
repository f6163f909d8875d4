/**
 * Renders six different requests in a stand-in of its own, as any client would, and puts frames of them on one sheet:
 * docs/images/standin-contact-sheet.png.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStandin } from '#lib/standin/standin.ts';
import { clientOf } from '#tests/integration/standin/client.ts';
import { drawSheet, type SheetRow } from './sheet/draw-sheet.ts';
import { picturesAt } from './sheet/pictures-at.ts';
import { sheetRequests } from './sheet/requests.ts';

const OUTPUT = fileURLToPath(new URL('../../docs/images/standin-contact-sheet.png', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contact-sheet-'));

/** The clip that the last requests edit and refer to: what the first of them rendered. */
let clip: Buffer | null = null;
const web = createServer((_, response) => {
  response.writeHead(clip ? 200 : 404).end(clip ?? '');
});
await new Promise<void>((resolve) => {
  web.listen(0, '127.0.0.1', resolve);
});
const origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
const standin = createStandin({ timing: { submitted: 0, processing: 0 }, allowOrigins: [origin] });
const { url } = await standin.listen();
const client = clientOf(url);

const rows: SheetRow[] = [];
for (const { title, body, atSeconds } of sheetRequests(`${origin}/clip.mp4`)) {
  const response = await fetch(await client.videoUrl(body));
  const bytes = Buffer.from(await response.arrayBuffer());
  clip ??= bytes;
  const path = join(folder, `${rows.length}.mp4`);
  writeFileSync(path, bytes);
  rows.push({ title, frames: await picturesAt(path, atSeconds) });
  console.log(`${title}: ${Math.round(bytes.length / 1024)} kB`);
}
await standin.close();
web.close();
writeFileSync(OUTPUT, await drawSheet(rows));
rmSync(folder, { recursive: true, force: true });
console.log(`${OUTPUT}: ${Math.round(readFileSync(OUTPUT).length / 1024)} kB`);
