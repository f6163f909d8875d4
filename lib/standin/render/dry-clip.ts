/**
 * The result of a dry run: a real MP4 of the right length that shows one small black picture, packed without any
 * encoder. It keeps a client's whole way testable at no cost; it has neither the asked size nor any sound.
 */
import { EncodedPacket, EncodedVideoPacketSource, FilePathTarget, Mp4OutputFormat, Output } from 'mediabunny';
import { BLACK_PICTURE } from './black-picture.ts';

export async function writeDryClip(path: string, seconds: number): Promise<void> {
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target: new FilePathTarget(path) });
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
}
