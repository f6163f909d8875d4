/** A small client of the stand-in for its own tests: raw calls, nothing of the app's. */
import { setTimeout as wait } from 'node:timers/promises';
import { createStandin, type Standin, type StandinOptions } from '#lib/standin/standin.ts';

export interface Envelope {
  readonly httpStatus: number;
  readonly code: number;
  readonly message: string;
  readonly request_id: string;
  readonly data: TaskData;
}

export interface TaskData {
  readonly task_id: string;
  readonly task_status: string;
  readonly task_status_msg: string;
  readonly task_info: { readonly external_task_id?: string };
  readonly task_result: { readonly videos?: readonly { id: string; url: string; watermark_url?: string; duration: string }[] };
  readonly final_unit_deduction?: string;
  readonly created_at: number;
  readonly updated_at: number;
}

const PATH = '/v1/videos/omni-video';
export const AUTHORIZATION = 'Bearer standin-key';

export interface Client {
  readonly url: string;
  call(path: string, init?: RequestInit): Promise<Envelope>;
  create(body: unknown): Promise<Envelope>;
  query(id: string): Promise<Envelope>;
  /** Asks until the task is at rest. */
  ended(id: string): Promise<TaskData>;
  /** Creates, waits for the end, and gives the result's address. */
  videoUrl(body: unknown): Promise<string>;
}

export function clientOf(url: string): Client {
  const call = async (path: string, init: RequestInit = {}): Promise<Envelope> => {
    const headers = { authorization: AUTHORIZATION, 'content-type': 'application/json', ...init.headers };
    const response = await fetch(url + path, { ...init, headers });
    return { httpStatus: response.status, ...((await response.json()) as Omit<Envelope, 'httpStatus'>) };
  };
  const query = (id: string): Promise<Envelope> => call(`${PATH}/${encodeURIComponent(id)}`);
  const ended = async (id: string): Promise<TaskData> => {
    for (;;) {
      const { data } = await query(id);
      if (data.task_status === 'succeed' || data.task_status === 'failed') return data;
      await wait(20);
    }
  };
  const create = (body: unknown): Promise<Envelope> => call(PATH, { method: 'POST', body: JSON.stringify(body) });
  const videoUrl = async (body: unknown): Promise<string> => {
    const created = await create(body);
    if (created.code !== 0) throw new Error(created.message);
    const task = await ended(created.data.task_id);
    const address = task.task_result.videos?.[0]?.url;
    if (address === undefined) throw new Error(`task ${task.task_status}: ${task.task_status_msg}`);
    return address;
  };
  return { url, call, create, query, ended, videoUrl };
}

/** As quick as it goes, without rendering unless asked. */
export const QUICK: StandinOptions = { dry: true, timing: { submitted: 0, processing: 0 } };

/** Starts a stand-in for the length of `use`. */
export async function withStandin<Value>(
  options: StandinOptions,
  use: (client: Client, standin: Standin) => Promise<Value>,
): Promise<Value> {
  const standin = createStandin(options);
  const { url } = await standin.listen();
  try {
    return await use(clientOf(url), standin);
  } finally {
    await standin.close();
  }
}
