import { type FileHandle, open } from 'node:fs/promises';
import type { ByteRange } from '../range.ts';

/** Large enough to be fast, small enough that many downloads at once stay cheap. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Reads only when the other side asks for more, and closes the file however the answer ends. The file is opened with
 * the first piece and not before: an answer whose asker has already left is never read, nor is anybody told.
 */
export function readDisk(path: string, part?: ByteRange): ReadableStream<Uint8Array> {
  let handle: FileHandle | null = null;
  let position = part?.start ?? 0;
  let end = part?.end ?? null;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          handle ??= await open(path, 'r');
          end ??= (await handle.stat()).size - 1;
          const wanted = Math.min(CHUNK_BYTES, end - position + 1);
          const { bytesRead, buffer } =
            wanted > 0 ? await handle.read(Buffer.allocUnsafeSlow(wanted), 0, wanted, position) : { bytesRead: 0, buffer: Buffer.alloc(0) };
          position += bytesRead;
          if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
          if (position > end) {
            await handle.close();
            controller.close();
          } else if (bytesRead === 0) {
            throw new Error('The stored file is shorter than it was.');
          }
        } catch (error) {
          await handle?.close();
          throw error;
        }
      },
      cancel: () => handle?.close(),
    },
    { highWaterMark: 0 },
  );
}
