import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grabFrame, type Moment } from '#lib/server/files/frames/grab-frame.ts';
import { makeVideo } from '#tests/support/videos.ts';

const FRAMES_PER_SECOND = 24;
const CUT_FRAME = 36;

let folder: string;
let clip: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-frames-'));
  clip = join(folder, 'clip.mp4');
  // Red until the cut, blue after it, and green for its very last frame.
  const red = [220, 30, 30] as const;
  const blue = [30, 30, 220] as const;
  const green = [30, 200, 30] as const;
  const colourAt = (frame: number) => (frame < CUT_FRAME ? red : frame < 71 ? blue : green);
  await writeFile(clip, await makeVideo({ seconds: 3, framesPerSecond: FRAMES_PER_SECOND, width: 640, height: 360, colourAt }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function grabbed(moment: Moment, ending: string): Promise<Buffer> {
  const path = join(folder, `frame.${ending}`);
  expect(await grabFrame(clip, moment, path)).toBe(true);
  return readFile(path);
}

async function colourOf(moment: Moment, ending = 'png'): Promise<'red' | 'green' | 'blue'> {
  const { channels } = await sharp(await grabbed(moment, ending)).stats();
  const means = channels.map(({ mean }) => mean);
  return (['red', 'green', 'blue'] as const)[means.indexOf(Math.max(...means))] ?? 'red';
}

describe('a frame of a stored video', () => {
  it('is the one on the screen at that moment, to the frame', async () => {
    // Half a frame before the cut and half a frame after it.
    expect(await colourOf((CUT_FRAME - 0.5) / FRAMES_PER_SECOND)).toBe('red');
    expect(await colourOf((CUT_FRAME + 0.5) / FRAMES_PER_SECOND)).toBe('blue');
    expect(await colourOf(0)).toBe('red');
  });

  it('is the last one when that is asked for, or a moment after the end', async () => {
    expect(await colourOf('last')).toBe('green');
    expect(await colourOf(99)).toBe('green');
    expect(await colourOf((70 + 0.5) / FRAMES_PER_SECOND)).toBe('blue');
  });

  it('has the size of the video, as PNG or as JPEG', async () => {
    for (const [ending, format] of [
      ['png', 'png'],
      ['jpg', 'jpeg'],
    ] as const) {
      expect(await sharp(await grabbed(1, ending)).metadata()).toMatchObject({ format, width: 640, height: 360 });
    }
  });

  it('is not there where a file cannot be decoded', async () => {
    const words = join(folder, 'words.mp4');
    await writeFile(words, 'These are words.');
    expect(await grabFrame(words, 'last', join(folder, 'none.png'))).toBe(false);
  });
});
