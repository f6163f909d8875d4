/** Files and scripts that are made to keep their reader: reading must come to an end, and others must be served meanwhile. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReader, type Reader } from '#lib/server/reading/reader.ts';
import { lyingVideo } from '#tests/support/lying-video.ts';
import { makeVideo } from '#tests/support/videos.ts';

let folder: string;
let lying: string;
let honest: string;
let honestBytes: number;

const read = createReader(4000);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-lying-'));
  [lying, honest] = [join(folder, 'lying.mp4'), join(folder, 'honest.mp4')];
  await writeFile(lying, await lyingVideo());
  const video = await makeVideo({ seconds: 1, width: 64, height: 64 });
  honestBytes = video.byteLength;
  await writeFile(honest, video);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How often others had their turn while something was read. */
async function turnsDuring(reading: Promise<unknown>): Promise<number> {
  let turns = 0;
  const heart = setInterval(() => {
    turns += 1;
  }, 20);
  await reading;
  clearInterval(heart);
  return turns;
}

describe('what would be read for ever is given up, while this process goes on:', () => {
  it.each<[string, () => ReturnType<Reader>]>([
    ['a video of a kilobyte that claims four billion pieces', () => read('video', { path: lying, bytes: 1663 })],
    ['the table of such a video', () => read('table', { path: lying })],
    ['a screenplay of nothing but asterisks', () => read('fountain', { words: '*'.repeat(60_000) })],
  ])('%s', async (_, begin) => {
    const reading = begin();
    expect(await turnsDuring(reading)).toBeGreaterThan(10);
    expect(await reading).toMatchObject({ ok: false, error: { message: 'Reading took more than 4000 ms.' } });
  });

  it('and a thread that cannot be had is no fault of the file', async () => {
    const reader = createReader(4000, 'lib/server/reading/no-such-thread.ts');
    const nothing = await reader('video', { path: honest, bytes: honestBytes });
    expect(nothing).toMatchObject({ ok: false, error: { name: 'ReadingAway', cause: expect.anything() } });
  });

  it('and what stands in line behind it is read', async () => {
    const [first, ...others] = await Promise.all([
      read('video', { path: lying, bytes: 1663 }),
      read('video', { path: honest, bytes: honestBytes }),
      read('script', { words: 'A lantern. A quay.' }),
    ]);
    expect(first.ok).toBe(false);
    expect(others).toMatchObject([{ value: { ok: true, value: { width: 64, durationSeconds: 1 } } }, { value: { beats: [{}, {}] } }]);
  });
});
