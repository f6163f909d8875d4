/** Somebody who waits for callbacks: keeps what comes, and answers as told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly body: {
    readonly task_id: string;
    readonly task_status: string;
    readonly task_status_msg: string;
    readonly task_info: { readonly external_task_id?: string };
    readonly task_result: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
    readonly final_unit_deduction?: string;
    readonly created_at: number;
    readonly updated_at: number;
  };
}

export interface Receiver {
  readonly origin: string;
  readonly received: readonly Received[];
  /** `task_status` of each, in the order of arrival. */
  statuses(): string[];
}

/** `answer` gives the status for the n-th call, counted from 0; default 200. */
export async function withReceiver<Value>(
  use: (receiver: Receiver) => Promise<Value>,
  answer: (call: number) => number = () => 200,
): Promise<Value> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const raw = await text(request);
    received.push({ path: request.url ?? '', headers: request.headers, raw, body: JSON.parse(raw) as Received['body'] });
    response.writeHead(answer(received.length - 1)).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await use({ origin, received, statuses: () => received.map(({ body }) => body.task_status) });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
