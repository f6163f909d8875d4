import { EncodedPacketSink, FilePathSource, Input, MP4, QTFF } from 'mediabunny';
import type { PacketFacts } from '#lib/export/cut-way.ts';

/** What the table of contents of a stored video says; nothing of it is decoded. */
export interface VideoTable {
  /** In the order they are stored in; times from the first frame shown. */
  readonly packets: readonly PacketFacts[];
  readonly hasSound: boolean;
  readonly soundBytesPerSecond: number;
}

/** Runs in the reading thread: a table may claim more than anybody could read. Throws where the file is damaged. */
export async function readTable(path: string): Promise<VideoTable> {
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
