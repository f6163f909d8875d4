import { crc32, deflateSync } from 'node:zlib';

/** Where the first chunk (IHDR) of every PNG ends: signature, length, name, 13 bytes, checksum. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

/** The PNG with a colour profile (PNG specification, iCCP), in place of any other word about its colours. */
export function withProfile(png: Buffer, profile: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('iCCPprofile\0\0', 'latin1'), deflateSync(profile)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, AFTER_HEADER), length, body, checksum, png.subarray(AFTER_HEADER)]);
}
