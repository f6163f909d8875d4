import { contentDisposition } from './content-disposition.ts';
import { LENGTH_HEADER } from './keep-content-length.ts';
import type { OpenFile } from './open-file.ts';
import { type ByteRange, readRange } from './range.ts';

export interface FileResponseOptions {
  readonly cacheControl: string;
  /** Given: the browser saves it under this name instead of showing it. */
  readonly downloadName?: string;
}

/** Answers GET and HEAD for a stored file: whole or one part of it, with constant memory. */
export async function fileResponse(request: Request, file: OpenFile, options: FileResponseOptions): Promise<Response> {
  // The name is the digest of the content, so it is the strongest tag there is.
  const etag = `"${file.fileId}"`;
  const headers = new Headers({
    'Content-Type': file.mediaType,
    'Cache-Control': options.cacheControl,
    'Accept-Ranges': 'bytes',
    ETag: etag,
    ...(options.downloadName !== undefined && { 'Content-Disposition': contentDisposition(options.downloadName) }),
  });
  if (matchesTag(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });

  // A part of another version would be put together with the wrong rest: then the whole is sent.
  const ifRange = request.headers.get('if-range');
  const range = ifRange === null || ifRange === etag ? readRange(request.headers.get('range'), file.bytes) : 'whole';
  if (range === 'outside') {
    headers.set('Content-Range', `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const part: ByteRange = range === 'whole' ? { start: 0, end: file.bytes - 1 } : range;
  for (const name of ['Content-Length', LENGTH_HEADER]) headers.set(name, String(part.end - part.start + 1));
  if (range !== 'whole') headers.set('Content-Range', `bytes ${part.start}-${part.end}/${file.bytes}`);
  const body = request.method === 'HEAD' ? null : file.read(part);
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers });
}

function matchesTag(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}
