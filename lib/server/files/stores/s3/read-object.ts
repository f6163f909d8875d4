import type { Readable } from 'node:stream';
import type { ByteRange } from '../../range.ts';
import { MissingFile } from '../../storage.ts';
import { StorageAway } from '../../storage-failure.ts';
import type { Bucket } from './bucket.ts';

/** How often in a row a connection may break without a byte in between. */
const TRIES = 4;
const FIRST_PAUSE_MS = 200;

interface Options {
  readonly bucket: Pick<Bucket, 'open'>;
  readonly fileId: string;
  readonly part?: ByteRange | undefined;
  readonly pause: (durationMs: number) => Promise<unknown>;
}

/**
 * An object, or one part of it, as a stream that is opened when its first piece is asked for. A connection that breaks is
 * taken up again where it broke: the object never changes, so both halves fit. Errors with `MissingFile` or `StorageAway`.
 */
export function readObject({ bucket, fileId, part, pause }: Options): ReadableStream<Uint8Array> {
  const leaving = new AbortController();
  const end = part?.end ?? null;
  let position = part?.start ?? 0;
  let body: Readable | null = null;
  let pieces: AsyncIterator<Uint8Array> | null = null;
  let tries = 0;

  async function next(): Promise<Uint8Array | null> {
    if (end !== null && position > end) return null;
    if (pieces === null) {
      body = await bucket.open(fileId, { start: position, end }, leaving.signal);
      if (body === null) throw new MissingFile(fileId);
      pieces = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
    }
    const { value, done } = await pieces.next();
    if (!done) {
      // Some servers send more than the part that was asked for.
      const wanted = end === null ? value : value.subarray(0, end - position + 1);
      position += wanted.byteLength;
      return wanted;
    }
    if (end === null) return null;
    throw new Error('The connection ended before the object did.');
  }

  async function nextDespiteBreaks(): Promise<Uint8Array | null> {
    for (;;) {
      try {
        const piece = await next();
        tries = 0;
        return piece;
      } catch (cause) {
        leave();
        tries += 1;
        if (cause instanceof MissingFile || leaving.signal.aborted) throw cause;
        if (tries >= TRIES)
          throw cause instanceof StorageAway ? cause : new StorageAway(`Reading ${fileId} broke off again and again.`, { cause });
        await pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
      }
    }
  }

  /** Lets the connection go, read to its end or not. */
  function leave(): void {
    body?.destroy();
    body = null;
    pieces = null;
  }

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = await nextDespiteBreaks();
        if (piece !== null) controller.enqueue(piece);
        if (piece === null || (end !== null && position > end)) {
          controller.close();
          leave();
        }
      },
      cancel() {
        leaving.abort();
        leave();
      },
    },
    { highWaterMark: 0 },
  );
}
