import { open } from 'node:fs/promises';

/** Enough to tell a picture's type and size, also behind the long comment of a camera. */
const HEAD_BYTES = 256 * 1024;

export async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
