/** Files that are made for one answer: written to the system's temporary folder, sent, and gone. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { contentDisposition } from '../files/content-disposition.ts';
import { LENGTH_HEADER } from '../files/keep-content-length.ts';

export interface MadeFile {
  readonly path: string;
  readonly mediaType: string;
  readonly downloadName: string;
  /** What is worth saying of how it was made, beside the usual headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where a file may be made that nobody else knows of. */
export function temporaryPath(ending: string): string {
  return join(tmpdir(), `shotboard-export-${randomBytes(8).toString('hex')}${ending}`);
}

/** Sends a made file and takes it off the disk, however the sending ends. */
export async function madeFileResponse({ path, mediaType, downloadName, headers = {} }: MadeFile): Promise<Response> {
  const bytes = String((await stat(path)).size);
  const stream = createReadStream(path);
  stream.once('close', () => void rm(path, { force: true }));
  return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
    headers: { ...downloadHeaders(mediaType, downloadName), 'Content-Length': bytes, [LENGTH_HEADER]: bytes, ...headers },
  });
}

/** A small text as a download. */
export function textResponse(text: string, mediaType: string, downloadName: string): Response {
  return new Response(text, { headers: downloadHeaders(mediaType, downloadName) });
}

/** What is made from a document that may change is never kept by a browser. */
export function downloadHeaders(mediaType: string, downloadName: string): Record<string, string> {
  return { 'Content-Type': mediaType, 'Content-Disposition': contentDisposition(downloadName), 'Cache-Control': 'no-store' };
}
