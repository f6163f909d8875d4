/** Files that are made for one answer: written among the incoming files, sent, and gone. */
import { rm, stat } from 'node:fs/promises';
import { contentDisposition } from '../files/content-disposition.ts';
import { LENGTH_HEADER } from '../files/keep-content-length.ts';
import { readDisk } from '../files/stores/read-disk.ts';

export interface MadeFile {
  readonly path: string;
  readonly mediaType: string;
  readonly downloadName: string;
  /** What is worth saying of how it was made, beside the usual headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a made file and takes it off the disk, however the sending ends. `asker` fires when whoever asked has left. */
export async function madeFileResponse({ path, mediaType, downloadName, headers = {} }: MadeFile, asker: AbortSignal): Promise<Response> {
  const bytes = String((await stat(path)).size);
  const body = endedWith(readDisk(path), () => rm(path, { force: true }));
  const length = { 'Content-Length': bytes, [LENGTH_HEADER]: bytes };
  return letGo(new Response(body, { headers: { ...downloadHeaders(mediaType, downloadName), ...length, ...headers } }), asker);
}

/**
 * The answer, whose body is let go of when its asker leaves before anybody reads it, as while it was being made: Next drops
 * such a body without a word, and what it holds would stay. One that is being read is canceled by its reader.
 */
export function letGo(answer: Response, asker: AbortSignal): Response {
  const cancel = () => {
    if (answer.body?.locked === false) void answer.body.cancel();
  };
  if (asker.aborted) cancel();
  else asker.addEventListener('abort', cancel, { once: true });
  return answer;
}

/** The same stream; `onEnd` is called whichever way it ends. */
function endedWith(stream: ReadableStream<Uint8Array>, onEnd: () => Promise<void>): ReadableStream<Uint8Array> {
  const source = stream.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await source.read();
          if (!done) return controller.enqueue(value);
        } catch (error) {
          await onEnd();
          throw error;
        }
        await onEnd();
        controller.close();
      },
      async cancel() {
        await source.cancel();
        await onEnd();
      },
    },
    { highWaterMark: 0 },
  );
}

/** A small text as a download. */
export function textResponse(text: string, mediaType: string, downloadName: string): Response {
  return new Response(text, { headers: downloadHeaders(mediaType, downloadName) });
}

/** What is made from a document that may change is never kept by a browser. */
export function downloadHeaders(mediaType: string, downloadName: string): Record<string, string> {
  return { 'Content-Type': mediaType, 'Content-Disposition': contentDisposition(downloadName), 'Cache-Control': 'no-store' };
}
