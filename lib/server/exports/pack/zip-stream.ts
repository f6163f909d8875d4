import { makeZip, predictLength } from 'client-zip';
import type { PackEntry } from './pack-entry.ts';

export interface ZipStream {
  /** Of the whole file, to the byte. */
  readonly bytes: number;
  readonly stream: ReadableStream<Uint8Array>;
}

/**
 * A ZIP file of these entries, stored as they are: videos and pictures are compressed already. Reads only when the other
 * side asks for more, one entry at a time, and lets go of it when the other side leaves. `onEnd`: whichever way it ended.
 */
export function zipStream(entries: readonly PackEntry[], onEnd: () => Promise<void>): ZipStream {
  let open: ReadableStreamDefaultReader<Uint8Array> | null = null;
  const files = entries.map((entry) => ({ name: entry.path, lastModified: new Date(entry.at), size: entry.bytes, entry }));

  async function* pieces({ open: begin, path, bytes }: PackEntry): AsyncGenerator<Uint8Array> {
    open = begin().getReader();
    let sent = 0;
    for (let piece = await open.read(); !piece.done; piece = await open.read()) {
      sent += piece.value.byteLength;
      yield piece.value;
    }
    // The length was promised before the first byte: a broken download says so, a wrong file would not.
    if (sent !== bytes) throw new Error(`${path} has ${sent} bytes instead of ${bytes}.`);
    open = null;
  }
  function* inputs() {
    for (const { entry, ...file } of files) yield { ...file, input: pieces(entry) };
  }

  const zip = makeZip(inputs()).getReader();
  const end = async () => {
    try {
      // What broke while it was read says so once more.
      await open?.cancel();
    } finally {
      open = null;
      await onEnd();
    }
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = await zip.read();
          if (!piece.done) return controller.enqueue(piece.value);
          await end();
          controller.close();
        } catch (error) {
          await end();
          throw error;
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
  return { bytes: Number(predictLength(files)), stream };
}
