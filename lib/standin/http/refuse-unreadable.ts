/** What is no HTTP at all, or has headers without end, gets the API's envelope too, and its connection is closed. */
import type { Duplex } from 'node:stream';
import { refusal, UNREADABLE_REQUEST } from './envelope.ts';

export function refuseUnreadable(socket: Duplex, requestId: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { body } = refusal(requestId, UNREADABLE_REQUEST);
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}
