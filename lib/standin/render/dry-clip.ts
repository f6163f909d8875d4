/**
 * The result of a dry run: a real MP4 of the right length that shows one small black picture, packed without any
 * encoder. It keeps a client's whole way testable at no cost; it has neither the asked size nor any sound. Behind the
 * video lies a box that players skip, filled from the result's name: no two results are the same bytes, so a client that
 * mixes two up, or keeps half of one, is found out by a digest.
 */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output } from 'mediabunny';
import { BLACK_PICTURE } from './black-picture.ts';

const BOX_HEAD_BYTES = 8;
const LEAST_FILLING_BYTES = 32;

export interface DryClip {
  readonly seconds: number;
  /** What the filling is made from. */
  readonly name: string;
  /** Size of the filling; a download that takes a while breaks off in other places than a short one. */
  readonly kilobytes: number;
}

export async function writeDryClip(path: string, { seconds, name, kilobytes }: DryClip): Promise<void> {
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
  await writeFile(path, Buffer.concat([new Uint8Array(target.buffer), skippedBox(name, kilobytes)]));
}

/** A `free` box: its size, its kind, and bytes without meaning. */
function skippedBox(name: string, kilobytes: number): Buffer {
  const filling = createHash('shake256', { outputLength: Math.max(LEAST_FILLING_BYTES, kilobytes * 1000) })
    .update(name)
    .digest();
  const head = Buffer.alloc(BOX_HEAD_BYTES);
  head.writeUInt32BE(BOX_HEAD_BYTES + filling.length);
  head.write('free', 4, 'latin1');
  return Buffer.concat([head, filling]);
}
