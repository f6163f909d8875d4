/** A service that answers from a script, and remembers what it was asked. */

import type { Fetch } from '#lib/kling/client/transport.ts';
import { type Credentials, createKlingClient, type KlingClientOptions } from '#lib/kling/client.ts';

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: unknown;
}

export type Reply = (call: Call, signal: AbortSignal) => Response | Promise<Response>;

export const KEY: Credentials = { type: 'key', apiKey: 'sk-test-9f8e7d6c5b4a' };
export const PAIR: Credentials = { type: 'jwt', accessKey: 'AK-0123456789', secretKey: 'SK-abcdefghij-klmnop' };

export function json(body: unknown, status = 200): Reply {
  return () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

export function text(body: string, status = 200): Reply {
  return () => new Response(body, { status });
}

/** An error envelope as the service sends it (docs/kling-omni.md §6). */
export function refusal(code: number, status: number, message = 'no'): Reply {
  return json({ code, message, request_id: '9984d27b-a408-4073-ae28-17ca6a13622d' }, status);
}

/** A task as the service sends it (docs/kling-omni.md §4). */
export function taskData(rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    task_id: '867283741759111202',
    task_status: 'submitted',
    task_info: { external_task_id: 'take-1' },
    created_at: 1774805076166,
    updated_at: 1774805076166,
    ...rest,
  };
}

export function success(data: unknown): Reply {
  return json({ code: 0, message: 'SUCCEED', request_id: 'c0656403-0000-4000-8000-000000000000', data });
}

/** Answers the nth call with the nth reply, and every later one with the last. */
export function service(replies: readonly Reply[], options: Partial<KlingClientOptions> = {}) {
  const calls: Call[] = [];
  const fetch: Fetch = async (url, init) => {
    const headers = new Headers(init.headers);
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    const call = { method: init.method ?? 'GET', url, authorization: headers.get('authorization') ?? '', body };
    calls.push(call);
    const reply = replies[Math.min(calls.length, replies.length) - 1];
    if (reply === undefined || !init.signal) throw new Error('The script has no reply.');
    return reply(call, init.signal);
  };
  const client = createKlingClient({
    baseUrl: 'https://kling.example',
    credentials: KEY,
    fetch,
    clock: () => 1_774_805_076_166,
    timeoutMs: 1000,
    ...options,
  });
  return { client, calls };
}
