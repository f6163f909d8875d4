import { fail } from '#lib/kernel/result.ts';
import type { Readings } from '../reading/read-protocol.ts';
import { readAside } from '../reading/reader.ts';
import { ReadingAway } from '../reading/reading-away.ts';

/** As `readVideo`, in a thread apart. A file that is never read to its end is damaged. */
export async function readVideoAside(path: string, bytes: number): Promise<Readings['video']['read']> {
  const read = await readAside('video', { path, bytes });
  return read.ok ? read.value : fail({ type: read.error instanceof ReadingAway ? 'unread' : 'damaged', cause: read.error });
}

/** As `readSound`, in a thread apart. A file that is never read to its end is none. */
export async function readSoundAside(path: string): Promise<Readings['sound']['read']> {
  const read = await readAside('sound', { path });
  return read.ok ? read.value : fail({ type: read.error instanceof ReadingAway ? 'unread' : 'no-sound', cause: read.error });
}
