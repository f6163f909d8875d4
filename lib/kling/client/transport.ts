/** One HTTP exchange, with a limit on its time and its size. It knows nothing of the service. */

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Either some answer arrived whole, or none did; in the second case nobody knows what the other side did. */
export type Answer =
  | { readonly type: 'answer'; readonly httpStatus: number; readonly text: string }
  | { readonly type: 'no-answer'; readonly reason: 'network' | 'timeout'; readonly cause: string };

export interface Exchange {
  readonly fetch: Fetch;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly token: string;
  readonly body: string | null;
  readonly timeoutMs: number;
}

/** A page of 500 tasks is under 1 MB; more than this is not an answer of the service. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

export async function exchange({ fetch, method, url, token, body, timeoutMs }: Exchange): Promise<Answer> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => {
      resolve({ type: 'no-answer', reason: 'timeout', cause: `no whole answer within ${timeoutMs} ms` });
      controller.abort();
    }, timeoutMs);
  });
  const headers: Record<string, string> = { authorization: `Bearer ${token}`, accept: 'application/json' };
  if (body !== null) headers['content-type'] = 'application/json';

  async function run(): Promise<Answer> {
    try {
      // Redirects are not followed: a redirected POST would be a second one, perhaps to somebody else.
      const response = await fetch(url, { method, headers, body, redirect: 'manual', signal: controller.signal });
      return { type: 'answer', httpStatus: response.status, text: await readText(response) };
    } catch (error) {
      return { type: 'no-answer', reason: 'network', cause: describeCause(error) };
    }
  }

  try {
    return await Promise.race([run(), deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/** A body that ends early rejects here, and so counts as no answer. */
async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > MAX_ANSWER_BYTES) throw new Error('the answer is longer than any the service gives');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Names and codes of the chain of causes ("fetch failed: ECONNREFUSED"), as text: error objects may carry headers. */
function describeCause(error: unknown): string {
  const parts: string[] = [];
  let current: unknown = error;
  while (current instanceof Error && parts.length < 5) {
    const code = 'code' in current && typeof current.code === 'string' ? ` [${current.code}]` : '';
    parts.push(`${current.name}: ${current.message}${code}`);
    current = current.cause;
  }
  return parts.length > 0 ? parts.join(' · ') : String(error);
}
