/** Serves a file (a result, a picture, a part of the page): HEAD, single ranges, and validators, so that players seek and downloads resume. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

interface SendOptions {
  readonly path: string;
  readonly mediaType: string;
  /** Never changes for a path, so it can stand for the content. */
  readonly tag: string;
  /** Break off in the middle (a fault on demand). */
  readonly cutOff: boolean;
}

/** False when there is no such file; then nothing was sent. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, mediaType, tag, cutOff }: SendOptions,
): Promise<boolean> {
  const file = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return false;
  const headers = {
    'content-type': mediaType,
    'accept-ranges': 'bytes',
    etag: `"${tag}"`,
    'last-modified': file.mtime.toUTCString(),
    'cache-control': 'private, max-age=3600',
  };
  const range = readRange(request.headers.range, file.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${file.size}` }).end();
    return true;
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  const partial = range ? { 'content-range': `bytes ${start}-${end}/${file.size}` } : {};
  response.writeHead(range ? 206 : 200, { ...headers, ...partial, 'content-length': end - start + 1 });
  if (request.method === 'HEAD') {
    response.end();
    return true;
  }
  const middle = start + Math.floor((end - start) / 2);
  const stream = createReadStream(path, { start, end: cutOff ? middle : end });
  await pipeline(stream, response, { end: !cutOff });
  if (cutOff) response.destroy();
  return true;
}

type Range = { start: number; end: number };

/** Null for no range, and for forms we may ignore (several ranges, other units): the whole file is then a right answer. */
export function readRange(header: string | undefined, size: number): Range | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
