import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { driftFrames, driftOf } from '#lib/cuts/drift.ts';
import { createLookingProcess, type LookingProcess } from '#lib/server/files/looks/looking-process.ts';
import type { RenderPlan } from '#lib/standin/render/render-plan.ts';
import { createRenderPool, type RenderPool } from '#lib/standin/render/render-pool.ts';
import { sceneChanges } from '#tests/support/scene-changes.ts';

const SECONDS = [2, 1, 2];
const PLANNED = [48, 72];

let folder: string;
let renderers: RenderPool;
let looking: LookingProcess;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-found-'));
  renderers = createRenderPool({ size: 1 });
  looking = createLookingProcess();
});
afterAll(async () => {
  renderers.close();
  looking.stop();
  await rm(folder, { recursive: true });
});

function planOf(cutsMovedFrames: number): RenderPlan {
  let startSeconds = 0;
  const shots = SECONDS.map((seconds, index) => {
    const caption = ['A lantern is lit over a harbour.', 'Snow falls on a village.', 'A desert road at noon. Slow push in.'][index] ?? '';
    const shot = { number: index + 1, startSeconds, seconds, caption, pictures: [] };
    startSeconds += seconds;
    return shot;
  });
  const rest = { firstFrame: null, endFrame: null, film: null, watermarked: false, sound: false, label: 'Stand-in', seed: 1 };
  return { width: 640, height: 360, totalSeconds: startSeconds, shots, cutsMovedFrames, ...rest };
}

it.each([0, 5, -12])('finds the cuts of a rendered take to the frame, moved by %i, as FFmpeg’s scene filter does', async (moved) => {
  const videoPath = join(folder, `${moved}.mp4`);
  expect(await renderers.render(planOf(moved), videoPath)).toMatchObject({ ok: true });
  const pictures = { posterPath: join(folder, 'poster.jpg'), filmstripPath: join(folder, 'strip.jpg') };
  const looked = await looking.look({ videoPath, ...pictures });
  if (!looked.ok) throw new Error(looked.error);
  const found = looked.value.found.cuts.map(({ frame }) => frame);
  expect(driftOf(PLANNED, found, 24).cuts.map(driftFrames)).toEqual([moved, moved]);
  expect((await sceneChanges(videoPath)).frames).toEqual(found);
});
