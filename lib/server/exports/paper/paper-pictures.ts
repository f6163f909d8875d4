import { registerMediabunnyServer } from '@mediabunny/server';
import { FilePathSource, Input, MP4, QTFF, VideoSampleSink } from 'mediabunny';
import sharp, { type Sharp } from 'sharp';
import { stillOf } from '../../files/still.ts';
import type { PaperJob } from './paper-job.ts';

export interface ShownPicture {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Beyond this much loss a picture is shown whole: half a person is worse than an empty edge. */
const MOST_LOST = 0.36;

/** Whether a picture may fill a box of this shape, losing a little at its edges. */
export function isMostlyShown({ width, height }: Pick<ShownPicture, 'width' | 'height'>, aspect: number): boolean {
  const own = width / height;
  return 1 - Math.min(own, aspect) / Math.max(own, aspect) <= MOST_LOST;
}

/** The picture of each row, no wider than asked; null where there is none, or where it cannot be read. */
export async function paperPictures({ rows, videoPath }: PaperJob, mostPixels: number): Promise<(ShownPicture | null)[]> {
  const frames = await videoFrames(
    videoPath,
    rows.flatMap(({ picture }) => (picture.type === 'moment' ? [picture.seconds] : [])),
    mostPixels,
  );
  return Promise.all(
    rows.map(async ({ picture }) => {
      if (picture.type === 'moment') return frames.get(picture.seconds) ?? null;
      if (picture.type === 'none') return null;
      // A picture that went missing since leaves its place empty; the list is worth having all the same.
      return shrunk(sharp(picture.path), mostPixels).catch(() => null);
    }),
  );
}

/** All of them in one pass: the video is opened, and its decoder started, once. */
async function videoFrames(path: string | null, moments: readonly number[], mostPixels: number): Promise<Map<number, ShownPicture>> {
  const found = new Map<number, ShownPicture>();
  if (path === null || moments.length === 0) return found;
  registerMediabunnyServer({ hardwareContext: null });
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) return found;
    const first = await track.getFirstTimestamp();
    let at = 0;
    for await (const sample of new VideoSampleSink(track).samplesAtTimestamps(moments.map((seconds) => first + seconds))) {
      const moment = moments[at];
      at += 1;
      if (!sample || moment === undefined) continue;
      const still = await stillOf(sample);
      sample.close();
      found.set(moment, await shrunk(still, mostPixels));
    }
    return found;
  } finally {
    input.dispose();
  }
}

async function shrunk(picture: Sharp, mostPixels: number): Promise<ShownPicture> {
  const fitting = picture.resize({ width: mostPixels, height: mostPixels, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await fitting.flatten({ background: '#ffffff' }).jpeg({ quality: 86 }).toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}
