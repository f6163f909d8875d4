import { EncodedPacketSink, FilePathSource, Input, MP4, QTFF } from 'mediabunny';
import type { PacketFacts } from '#lib/export/cut-way.ts';
import type { Studio } from '../studio.ts';

/** What the table of contents of a stored video says; nothing of it is decoded. */
export interface VideoTable {
  /** In the order they are stored in; times from the first frame shown. */
  readonly packets: readonly PacketFacts[];
  readonly hasSound: boolean;
  readonly soundBytesPerSecond: number;
}

/** Files never change, so what was read stays true. A table of 15 s takes a few kilobytes. */
const MOST_KEPT = 64;
const kept = new Map<string, Promise<VideoTable>>();

/** Reads it once per file and process. Throws `MissingFile`. */
export function videoTable(studio: Pick<Studio, 'storage'>, fileId: string): Promise<VideoTable> {
  const known = kept.get(fileId);
  if (known) return known;
  const reading = studio.storage.withLocal(fileId, readTable);
  kept.set(fileId, reading);
  reading.catch(() => kept.delete(fileId));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return reading;
}

async function readTable(path: string): Promise<VideoTable> {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF] });
  try {
    const [video, sound] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
    const packets: PacketFacts[] = [];
    if (video) {
      const first = await video.getFirstTimestamp();
      for await (const packet of new EncodedPacketSink(video).packets(undefined, undefined, { metadataOnly: true })) {
        packets.push({ seconds: packet.timestamp - first, isKey: packet.type === 'key', bytes: packet.byteLength });
      }
    }
    const soundBytesPerSecond = sound ? (await sound.computePacketStats()).averageBitrate / 8 : 0;
    return { packets, hasSound: sound !== null, soundBytesPerSecond };
  } finally {
    input.dispose();
  }
}
