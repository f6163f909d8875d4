/**
 * The result of a dry run: a real MP4 of the right length that shows one small black picture, packed without any
 * encoder. It keeps a client's whole way testable at no cost; it has neither the asked size nor any sound.
 */
import { writeFile } from 'node:fs/promises';
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny';
import { BLACK_PICTURE } from './black-picture.ts';

export async function writeDryClip(path: string, seconds: number): Promise<void> {
  // In memory and written at once: a file target sets megabytes aside for these few kilobytes, ten thousand times over.
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source, { frameRate: 1 });
  await output.start();
  const { codec, width, height, description, packet } = BLACK_PICTURE;
  const data = Buffer.from(packet, 'base64');
  const decoderConfig = { codec, codedWidth: width, codedHeight: height, description: Buffer.from(description, 'base64') };
  for (let second = 0; second < seconds; second += 1) {
    await source.add(new EncodedPacket(data, 'key', second, 1), { decoderConfig });
  }
  await output.finalize();
  if (target.buffer === null) throw new Error('A dry clip came out empty.');
  await writeFile(path, new Uint8Array(target.buffer));
}
