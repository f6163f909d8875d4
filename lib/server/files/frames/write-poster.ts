/** What a poster is: which frame of a video, and how large. */
import type { VideoSample } from 'mediabunny';
import type { Size } from '#lib/storyboard/images/size.ts';
import { stillOf } from '../still.ts';

const LONGER_SIDE_PIXELS = 960;
/** Films often open on black: a moment into it there is something to see. */
const AT_SECONDS = 1;

/** Seconds from the first frame of a video so long to the one on its poster. */
export function posterSeconds(durationSeconds: number): number {
  return Math.min(AT_SECONDS, durationSeconds / 3);
}

/** Writes the frame as a poster, a JPEG, and gives its size. Pixels that are not square are set right, as a player does. */
export async function writePoster(sample: VideoSample, path: string): Promise<Size> {
  const { displayWidth, displayHeight } = sample;
  const scale = Math.min(1, LONGER_SIDE_PIXELS / Math.max(displayWidth, displayHeight));
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  const size = { width: scaled(displayWidth), height: scaled(displayHeight) };
  await (await stillOf(sample)).resize(size.width, size.height, { fit: 'fill' }).jpeg({ quality: 82 }).toFile(path);
  return size;
}
