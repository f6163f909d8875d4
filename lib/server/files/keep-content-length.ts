import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** Carries the length through Next; never sent. */
export const LENGTH_HEADER = 'X-Shotboard-Length';

/**
 * Next takes Content-Length off every route's answer, since some bodies were decoded on the way. Without it a download
 * shows no progress, and some players refuse to play a part. Ours are files sent as they are: their length travels
 * under another name and is given its own back just before the head of the answer is written.
 */
export function keepContentLength(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { readonly response: ServerResponse };
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
    response.writeHead = ((...head: unknown[]) => {
      const length = response.getHeader(LENGTH_HEADER);
      if (length !== undefined) {
        response.removeHeader(LENGTH_HEADER);
        response.setHeader('Content-Length', length);
      }
      return writeHead(...head);
    }) as typeof response.writeHead;
  });
}
