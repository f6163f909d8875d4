import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listExports } from '#lib/server/exports/list-exports.ts';
import { openPack } from '#lib/server/exports/pack/open-pack.ts';
import { readyTake } from '#lib/server/exports/ready-take.ts';
import { cutShot } from '#lib/server/exports/shots/cut-shot.ts';
import { readStored } from '#lib/server/storyboards/load-storyboard.ts';
import { boardOf } from '#tests/support/boards.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import { LIST_WORDS, PAPER_WORDS } from '#tests/support/paper-words.ts';
import { makeReadyTake } from '#tests/support/ready-take.ts';
import type { TestStudio } from '#tests/support/studio.ts';
import { makeVideo } from '#tests/support/videos.ts';

const BLUE = [30, 30, 220] as const;
const RED = [220, 30, 30] as const;

describe('what can be exported', () => {
  let studio: TestStudio;

  beforeAll(async () => {
    studio = await openTestStudio('embedded');
  });
  afterAll(() => studio.stop());

  async function made() {
    const colourAt = (frame: number) => (frame < 48 ? RED : BLUE);
    const video = await makeVideo({ seconds: 4, width: 320, height: 180, keyFrameSeconds: 1, toneFromSeconds: 0, colourAt });
    const take = await makeReadyTake(studio, { board: boardOf([2, 2]), video, cuts: { found: null }, marked: [48, 60] });
    const stored = must(await readStored(studio, { id: take.storyboardId }));
    const board = stored.document;
    return { ...take, video, board, list: await listExports(studio, take.storyboardId, board, LIST_WORDS) };
  }

  it('says of each shot how long it is and whether it is copied, and of each file how large it will be', async () => {
    const { list, takeId, video } = await made();
    const [take] = list.takes;
    expect(take).toMatchObject({ id: takeId, number: 1, cutsOrigin: 'marked', video: { bytes: video.byteLength, isEstimate: false } });
    expect(take?.shots.map(({ seconds, way }) => [seconds, way])).toEqual([
      [2, 'copied'],
      [0.5, 'copied'],
      [1.5, 'encoded'],
    ]);
    const ready = await readyTake(studio, takeId);
    const cut = ready && (await cutShot(studio, ready, 1));
    if (!cut?.ok) throw new Error('The shot was not cut.');
    const { byteLength } = await readFile(cut.value.path);
    await rm(cut.value.path);
    // All but the table of contents.
    const listed = take?.shots[0]?.bytes ?? 0;
    expect(listed).toBeGreaterThan(byteLength * 0.6);
    expect(listed).toBeLessThan(byteLength * 1.2);
  });

  it('weighs the pack to within the paper that is only made for it', async () => {
    const { list, storyboardId, board } = await made();
    const { bytes, stream } = await openPack(studio, storyboardId, board, { paper: PAPER_WORDS, list: LIST_WORDS, animaticFileId: null });
    await stream.cancel();
    expect(Math.abs(list.pack.bytes - bytes)).toBeLessThan(list.plan.pdf.bytes + list.plan.sheet.bytes);
  });
});
