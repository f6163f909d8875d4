import 'server-only';

/** The whole body of a request as text, or null when it is larger: no more than `maxBytes` is ever held. */
export async function readText(request: Request, maxBytes: number): Promise<string | null> {
  // A mark at the beginning stays: what is signed is signed with it.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    parts.push(decoder.decode(chunk, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}
