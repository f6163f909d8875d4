/** Files that say of themselves what is not so: whoever reads them must come to an end, and others must be served meanwhile. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMediaReader } from '#lib/server/files/reading/media-reader.ts';
import { lyingVideo } from '#tests/support/lying-video.ts';
import { must } from '#tests/support/must.ts';
import { makeVideo } from '#tests/support/videos.ts';

let folder: string;
let lying: string;
let honest: string;
let honestBytes: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-lying-'));
  [lying, honest] = [join(folder, 'lying.mp4'), join(folder, 'honest.mp4')];
  await writeFile(lying, await lyingVideo());
  const video = await makeVideo({ seconds: 1, width: 64, height: 64 });
  honestBytes = video.byteLength;
  await writeFile(honest, video);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a video of a kilobyte that claims four billion pieces', () => {
  it('is damaged as soon as reading it takes too long, while this process goes on', async () => {
    const reader = createMediaReader(1500);
    let beats = 0;
    const heart = setInterval(() => {
      beats += 1;
    }, 20);
    const read = await reader.video(lying, 1663);
    clearInterval(heart);
    expect(read).toMatchObject({ ok: false, error: { type: 'damaged' } });
    expect(beats).toBeGreaterThan(10);
  });

  it('keeps no honest one behind it from being read', async () => {
    const reader = createMediaReader(1500);
    const [first, second, sound] = await Promise.all([
      reader.video(lying, 1663),
      reader.video(honest, honestBytes),
      reader.sound(lying, 1663),
    ]);
    expect(first.ok).toBe(false);
    expect(must(second)).toMatchObject({ width: 64, durationSeconds: 1 });
    expect(sound.ok).toBe(false);
  });
});

it('one thread reads one file after the other', async () => {
  const reader = createMediaReader();
  must(await reader.video(honest, honestBytes));
  must(await reader.video(honest, honestBytes));
});
