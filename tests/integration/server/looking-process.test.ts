import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLookingProcess } from '#lib/server/files/looks/looking-process.ts';
import { encodeClip } from '#tests/support/clips/encode-clip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-looking-'));
  const shots = [{ scene: { seed: 3, motion: 'still' }, frames: 12, mixedFrames: 0 }] as const;
  await encodeClip({ name: 'short', shots, flashes: [] }, { path: join(folder, 'clip.mp4'), width: 320, height: 180 });
});
afterAll(() => rm(folder, { recursive: true }));

it('a video that comes while an idle process is being ended is looked at by the next one', async () => {
  const looking = createLookingProcess({ idleMs: 0 });
  const job = { videoPath: join(folder, 'clip.mp4'), posterPath: join(folder, 'poster.jpg'), filmstripPath: join(folder, 'strip.jpg') };
  expect(await looking.look(job)).toMatchObject({ ok: true });
  // The line to it is closed by now, and it may take a moment to go.
  await pause(1);
  expect(await looking.look(job)).toMatchObject({ ok: true });
  looking.stop();
});
