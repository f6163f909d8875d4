/** A video of one kilobyte whose table of contents claims four billion pieces in its first chunk. */
import { makeVideo } from './videos.ts';

export async function lyingVideo(): Promise<Buffer> {
  const video = await makeVideo({ seconds: 1, width: 64, height: 64 });
  // ISO 14496-12 §8.7.4: name, version and flags, entries, first chunk, samples per chunk.
  video.writeUInt32BE(0xffff_fff0, video.indexOf('stsc', 0, 'latin1') + 16);
  return video;
}
