/** The service's omni-video endpoint (docs/kling-omni.md §3 and §4). Time and network come in as arguments. */
import type { Clock } from '#lib/kernel/clock.ts';
import { classifyCreate } from './client/classify-create.ts';
import { classifyElements, classifyList, classifyQuery } from './client/classify-query.ts';
import { type Credentials, createTokenSource } from './client/credentials.ts';
import { hideSecretsOf } from './client/hide-secrets.ts';
import type { CreateOutcome, ElementsOutcome, ListOutcome, QueryOutcome } from './client/outcome.ts';
import { type Answer, exchange, type Fetch } from './client/transport.ts';
import type { KlingRequest } from './request.ts';
import { envelopeSchema } from './response-schema.ts';
import { CREATE_PATH, ELEMENT_PATHS, type ElementList } from './words.ts';

export type { AccountElement } from './account-element.ts';
export type { Credentials } from './client/credentials.ts';
export type { CreateOutcome, ElementsOutcome, KlingError, ListOutcome, QueryOutcome } from './client/outcome.ts';
export type { Task, TaskStatus, TaskVideo } from './task.ts';
export type { ElementList } from './words.ts';

export interface KlingClientOptions {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** For one whole exchange. */
  readonly timeoutMs: number;
  /** A create call may carry many megabytes of pictures; `timeoutMs` when not given. */
  readonly createTimeoutMs?: number;
}

/** `pageNum` 1 to 1000, `pageSize` 1 to 500. */
export interface Page {
  readonly pageNum: number;
  readonly pageSize: number;
}

export interface KlingClient {
  create(request: KlingRequest): Promise<CreateOutcome>;
  /** By task id or by external task id: the path takes both. */
  query(id: string): Promise<QueryOutcome>;
  list(page: Page): Promise<ListOutcome>;
  /** The account's own elements or the service's presets (§8); costs nothing. */
  listElements(list: ElementList, page: Page): Promise<ElementsOutcome>;
}

const PATH_SAFE_ID = /^[A-Za-z0-9_-]{1,200}$/;

/** Whether a task can be asked for by this id of its: a service in between may give ids that no path can carry. */
export function canBeAsked(id: string): boolean {
  return PATH_SAFE_ID.test(id);
}

export function createKlingClient(options: KlingClientOptions): KlingClient {
  const tokens = createTokenSource(options.credentials, options.clock);
  const hide = hideSecretsOf(tokens.secrets);
  const base = baseOf(options.baseUrl);
  const endpoint = base + CREATE_PATH;

  /**
   * An expired token is renewed and the call sent once more. That is safe even for a create: 1004 is the service's
   * definite refusal of the first one.
   */
  async function call(method: 'GET' | 'POST', url: string, body: string | null, timeoutMs: number): Promise<Answer> {
    const send = async () => exchange({ fetch: options.fetch, method, url, token: await tokens.current(), body, timeoutMs });
    const answer = await send();
    return saysTokenExpired(answer) && tokens.renew() ? send() : answer;
  }

  return {
    /**
     * THE BILLED CALL. Each accepted call costs units and cannot be taken back, so nothing here ever repeats one whose
     * fate is unclear: on `unclear` and `exists` the caller asks by external id first.
     */
    async create(request) {
      const body = JSON.stringify(request);
      const answer = await call('POST', endpoint, body, options.createTimeoutMs ?? options.timeoutMs);
      return classifyCreate(answer, request.external_task_id || null, hide);
    },
    async query(id) {
      // An empty or dotted id would ask another question than the one meant.
      if (!canBeAsked(id)) throw new Error('A task id is 1 to 200 letters, digits, _ or -.');
      return classifyQuery(await call('GET', `${endpoint}/${id}`, null, options.timeoutMs), id, hide);
    },
    async list({ pageNum, pageSize }) {
      return classifyList(await call('GET', `${endpoint}?pageNum=${pageNum}&pageSize=${pageSize}`, null, options.timeoutMs), hide);
    },
    async listElements(list, { pageNum, pageSize }) {
      const url = `${base}${ELEMENT_PATHS[list]}?pageNum=${pageNum}&pageSize=${pageSize}`;
      return classifyElements(await call('GET', url, null, options.timeoutMs), hide);
    },
  };
}

/** Fails without naming the address, since one with a name and a password in it is among those refused. */
function baseOf(baseUrl: string): string {
  const isPlain =
    URL.canParse(baseUrl) && /^https?:$/.test(new URL(baseUrl).protocol) && new URL(baseUrl).username + new URL(baseUrl).password === '';
  if (!isPlain) throw new Error('The address of Kling must be a plain web address, such as https://api-singapore.klingai.com.');
  return baseUrl.replace(/\/+$/, '');
}

/** Only the definite words count: HTTP 401 and an envelope with 1004. */
function saysTokenExpired(answer: Answer): boolean {
  if (answer.type === 'no-answer' || answer.httpStatus !== 401) return false;
  try {
    const envelope = envelopeSchema.safeParse(JSON.parse(answer.text));
    return envelope.success && envelope.data.code === 1004;
  } catch {
    // Not JSON: not an answer of the service. The classifier says so.
    return false;
  }
}
