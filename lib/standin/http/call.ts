import type { IncomingMessage, ServerResponse } from 'node:http';

/** One call on its way to an answer. */
export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Stands in the answer's envelope. */
  readonly requestId: string;
}
