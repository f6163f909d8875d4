/** The service under test, as a bare client sees it: raw JSON in, raw JSON out, nothing of the app's. */
import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';

export const target = inject('conformanceTarget');
export const OMNI_VIDEO = '/v1/videos/omni-video';

export type Body = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly httpStatus: number;
  readonly contentType: string;
  readonly text: string;
  /** The whole body. Numbers past 2^53 are text here: JavaScript's own parser would round them. */
  readonly json: Body;
  readonly code: unknown;
  readonly message: unknown;
  readonly data: unknown;
}

export interface TaskView {
  readonly task_id: string;
  readonly task_status: string;
  readonly task_status_msg?: string;
  readonly task_info?: { readonly external_task_id?: string };
  readonly task_result?: { readonly videos?: readonly Readonly<Record<string, string>>[] };
  readonly watermark_info?: { readonly enabled?: boolean };
  readonly final_unit_deduction?: string;
  readonly created_at: number;
  readonly updated_at: number;
}

interface CallOptions {
  readonly method?: string;
  /** Sent as it stands when it is text. */
  readonly body?: unknown;
  /** The whole header; null sends none. */
  readonly authorization?: string | null;
  readonly contentType?: string;
  readonly at?: string;
}

export async function call(path: string, options: CallOptions = {}): Promise<Answer> {
  const { body, authorization = bearer(), contentType = 'application/json', at = target.url } = options;
  const response = await fetch(at + path, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { 'content-type': contentType, ...(authorization === null ? {} : { authorization }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = JSON.parse(text.replace(/:\s*(\d{16,})(?=[,}\s])/g, ':"$1"')) as Body;
  const { code, message, data } = json;
  return { httpStatus: response.status, contentType: response.headers.get('content-type') ?? '', text, json, code, message, data };
}

const bearer = (): string => `Bearer ${target.apiKey ?? token()}`;

/** A JWT as the official sample makes it (§2.1), each claim and the secret free to be replaced. */
export function token(claims: Body = {}, { secret = target.secretKey ?? '', alg = 'HS256' } = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: Body): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg, typ: 'JWT' })}.${part({ iss: target.accessKey, exp: now + 1800, nbf: now - 5, ...claims })}`;
  return `${signed}.${alg === 'none' ? '' : createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

export const create = (body: Body, at: string = target.url): Promise<Answer> => call(OMNI_VIDEO, { body, at });

/** Creates a task that must be accepted. */
export async function accepted(body: Body, at: string = target.url): Promise<TaskView> {
  const answer = await create(body, at);
  if (answer.code !== 0) throw new Error(`refused with ${answer.httpStatus}/${String(answer.code)}: ${String(answer.message)}`);
  return answer.data as TaskView;
}

/** Asks until the task is at rest. */
export async function ended(id: string, at: string = target.url): Promise<TaskView> {
  const giveUpAt = Date.now() + target.patienceMs;
  for (;;) {
    const task = (await call(`${OMNI_VIDEO}/${encodeURIComponent(id)}`, { at })).data as TaskView;
    if (task.task_status === 'succeed' || task.task_status === 'failed') return task;
    if (Date.now() > giveUpAt) throw new Error(`task ${id} is still ${task.task_status}`);
    await wait(target.isOwn ? 20 : 5000);
  }
}

/** An external id nobody has used, on this account or any other. */
export const newExternalId = (): string => `conformance-${randomUUID()}`;
