import type { OpenFile } from '#lib/server/files/open-file.ts';

/** A stored file's bytes, read as an answer reads them. */
export async function bytesOf(file: OpenFile | null | undefined): Promise<Buffer> {
  if (!file) throw new Error('There is no such file.');
  return Buffer.from(await new Response(file.read()).arrayBuffer());
}
