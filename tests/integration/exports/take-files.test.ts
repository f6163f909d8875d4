import { readFile, rm } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timelineFile } from '#lib/export/timeline-formats.ts';
import { lastFrame } from '#lib/server/exports/last-frame.ts';
import { type ReadyTake, readyTake } from '#lib/server/exports/ready-take.ts';
import { cutShot } from '#lib/server/exports/shots/cut-shot.ts';
import { takeTimeline } from '#lib/server/exports/take-timeline.ts';
import { readVideo } from '#lib/server/files/read-video.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { boardOf } from '#tests/support/boards.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import { readEdl } from '#tests/support/read-edl.ts';
import { readOtio } from '#tests/support/read-otio.ts';
import { makeReadyTake } from '#tests/support/ready-take.ts';
import type { TestStudio } from '#tests/support/studio.ts';
import { framesOf, loudness } from '#tests/support/video-frames.ts';
import { makeVideo } from '#tests/support/videos.ts';

const RED = [220, 30, 30] as const;
const GREEN = [30, 200, 30] as const;
const BLUE = [30, 30, 220] as const;
/** First frames of the second and third shot: one on a frame that stands by itself, one between two of them. */
const CUTS = [48, 84] as const;

describe.each(DATABASE_KINDS)('the files of a take, on %s', (kind) => {
  let studio: TestStudio;
  let ready: ReadyTake;

  beforeAll(async () => {
    studio = await openTestStudio(kind);
    const colourAt = (frame: number) => (frame < CUTS[0] ? RED : frame < CUTS[1] ? GREEN : BLUE);
    const video = await makeVideo({ seconds: 5, width: 320, height: 180, colourAt, keyFrameSeconds: 1, toneFromSeconds: 2 });
    const cut = { kind: 'hard' as const, mixedFrames: 0, confidence: 1 };
    const found = { method: 'test', framesPerSecond: 24, frames: 120, cuts: CUTS.map((frame) => ({ frame, ...cut })) };
    const { takeId } = await makeReadyTake(studio, { board: boardOf([2, 2, 1]), video, cuts: { found } });
    const taken = await readyTake(studio, takeId);
    if (!taken) throw new Error('The take is not ready.');
    ready = taken;
  });
  afterAll(() => studio.stop());

  async function shot(number: number) {
    const { path, headers, downloadName } = must(await cutShot(studio, ready, number));
    const bytes = (await readFile(path)).byteLength;
    const facts = must(await readVideo(path, bytes));
    const frames = Math.round((facts.durationSeconds ?? 0) * 24);
    const ends = await framesOf(path, [0, frames - 1]);
    const loud = await loudness(path);
    await rm(path);
    return { way: headers?.['X-Shotboard-Cut'], downloadName, frames, bytes, hues: ends.map(hueOf), loud };
  }

  it.each(['The end.', '...', 'con', '灯笼匠 & the sea: 1/2', `A title of ${'very '.repeat(18)}many letters`])(
    'has timelines that look for its video by the name that it is downloaded under: %s',
    async (title) => {
      const { takeId } = await makeReadyTake(studio, {
        board: boardOf([3], { title }),
        video: await makeVideo({ seconds: 1 }),
        cuts: null,
      });
      const taken = await readyTake(studio, takeId);
      if (!taken) throw new Error('The take is not ready.');
      const timeline = await takeTimeline(studio, taken);
      const { path } = timeline.media;
      expect((await takeVideo(studio, takeId))?.downloadName).toBe(path);
      expect(readEdl(timelineFile(timeline, 'edl')).remarks).toContain(`SOURCE FILE: ${path}`);
    },
  );

  it('has a shot as it is stored, where it begins with a frame that stands by itself', async () => {
    expect(await shot(1)).toMatchObject({
      way: 'copied',
      downloadName: 'The lantern maker - take 1 - shot 1.mp4',
      frames: 48,
      hues: ['red', 'red'],
    });
    expect(await shot(2)).toMatchObject({ way: 'copied', frames: 36, hues: ['green', 'green'] });
  });

  it('has a shot encoded anew where it begins between such frames, to the frame', async () => {
    expect(await shot(3)).toMatchObject({ way: 'encoded', frames: 36, hues: ['blue', 'blue'] });
  });

  it('takes the sound along, in time', async () => {
    const [silent, heard] = [await shot(1), await shot(3)];
    expect(Math.max(...(silent.loud ?? [1]).slice(1, -1))).toBeLessThan(0.01);
    expect(Math.min(...(heard.loud ?? [0]).slice(1, -1))).toBeGreaterThan(0.2);
    expect(heard.loud?.length).toBeGreaterThanOrEqual(14);
    expect(heard.loud?.length).toBeLessThanOrEqual(16);
  });

  it('has no shot beyond the last, and says so', async () => {
    expect(await cutShot(studio, ready, 4)).toMatchObject({ ok: false, error: { code: 'shot-not-found' } });
    expect(await cutShot(studio, ready, 0)).toMatchObject({ ok: false });
  });

  it('has its last frame in full size', async () => {
    const made = must(await lastFrame(studio, ready));
    expect(await sharp(made.path).metadata()).toMatchObject({ format: 'png', width: 320, height: 180 });
    const { channels } = await sharp(made.path).stats();
    expect(hueOf(channels.map(({ mean }) => mean))).toBe('blue');
    expect(made.downloadName).toBe('The lantern maker - take 1 - last frame.png');
    await rm(made.path);
  });

  it('has timelines that name its file and cut it where its frames change', async () => {
    const timeline = await takeTimeline(studio, ready);
    const [picture, sound] = readOtio(timelineFile(timeline, 'otio')).tracks;
    expect(picture?.clips.map(({ start, frames }) => [start, frames])).toEqual([
      [0, 48],
      [48, 36],
      [84, 36],
    ]);
    expect(picture?.clips.map(({ markers }) => markers[0]?.comment)).toEqual([1, 2, 3].map((n) => `Shot number ${n}, the lantern is lit.`));
    expect(picture?.clips[0]?.mediaAddress).toBe('The%20lantern%20maker%20-%20take%201.mp4');
    expect(sound?.kind).toBe('Audio');
    expect(readEdl(timelineFile(timeline, 'edl')).events.map(({ reel, channels, sourceIn }) => [reel, channels, sourceIn])).toEqual([
      ['AX', 'AA/V', 0],
      ['AX', 'AA/V', 48],
      ['AX', 'AA/V', 84],
    ]);
  });

  it('is cut where it was planned while nobody has looked, and where a person says once one has', async () => {
    const video = await makeVideo({ seconds: 3, width: 160, height: 90 });
    const planned = await makeReadyTake(studio, { board: boardOf([1, 2]), video });
    expect((await readyTake(studio, planned.takeId))?.cuts).toMatchObject({ cuts: [24], origin: 'planned' });
    const marked = await makeReadyTake(studio, { board: boardOf([1, 2]), video, cuts: { found: null }, marked: [30] });
    expect((await readyTake(studio, marked.takeId))?.cuts).toMatchObject({ cuts: [30], origin: 'marked' });
  });
});

function hueOf(colours: readonly number[]): 'red' | 'green' | 'blue' {
  const sums = [0, 1, 2].map((channel) => colours.reduce((sum, value, at) => (at % 3 === channel ? sum + value : sum), 0));
  return (['red', 'green', 'blue'] as const)[sums.indexOf(Math.max(...sums))] ?? 'red';
}
