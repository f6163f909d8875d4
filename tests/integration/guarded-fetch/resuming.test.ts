import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAll } from '#lib/guarded-fetch/body.ts';
import { asGuardFailure } from '#lib/guarded-fetch/failure.ts';
import { type GuardOptions, guardedFetch } from '#lib/guarded-fetch/guarded-fetch.ts';
import { resuming } from '#lib/guarded-fetch/resuming.ts';

const WHOLE = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));

/** What the server does, one entry per call; the last stays. Each says after how many bytes it breaks off. */
interface Step {
  readonly sends: number;
  readonly status?: number;
  readonly etag?: string | null;
  readonly lastModified?: string;
}

let server: Server;
let origin: string;
let steps: Step[] = [];
let asked: { readonly range: string | undefined; readonly ifRange: string | undefined }[] = [];

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { range, 'if-range': ifRange } = request.headers;
  asked.push({ range, ifRange: typeof ifRange === 'string' ? ifRange : undefined });
  const step = (steps.length > 1 ? steps.shift() : steps[0]) ?? { sends: WHOLE.length };
  const etag = step.etag === undefined ? '"one"' : step.etag;
  const names = { ...(etag !== null && { etag }), ...(step.lastModified && { 'last-modified': step.lastModified }) };
  if (step.status !== undefined) return void response.writeHead(step.status, names).end();
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
  const isSame = ifRange !== undefined && (ifRange === etag || ifRange === step.lastModified);
  const start = isSame ? from : 0;
  const part = isSame ? { 'content-range': `bytes ${start}-${WHOLE.length - 1}/${WHOLE.length}` } : {};
  response.writeHead(isSame ? 206 : 200, { ...names, ...part, 'content-length': WHOLE.length - start });
  const body = WHOLE.subarray(start, start + step.sends);
  if (start + step.sends >= WHOLE.length) response.end(body);
  else {
    response.flushHeaders();
    response.write(body, () => response.destroy());
  }
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

async function download(options: Partial<GuardOptions> = {}): Promise<Buffer | string> {
  const limits = { allowOrigins: [origin], maxBytes: 10_000, timeoutMs: 5000, idleTimeoutMs: 1000 };
  const response = await resuming(guardedFetch)(`${origin}/video`, { ...limits, ...options });
  if (!response.ok) return response.error.code;
  try {
    return await readAll(response.value.body);
  } catch (error) {
    return asGuardFailure(error)?.code ?? String(error);
  }
}

describe('a download that breaks off', () => {
  it('goes on with the bytes that are missing, however often it breaks, and is the same to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 2000 }), { maxLength: 6 }), async (parts) => {
        asked = [];
        steps = [...parts.map((sends) => ({ sends })), { sends: WHOLE.length }];
        expect(await download()).toEqual(WHOLE);
        const from = asked.map(({ range }) => Number(/(\d+)-$/.exec(range ?? 'bytes=0-')?.[1]));
        expect(from).toEqual([...from].sort((one, other) => one - other));
      }),
      { numRuns: 25 },
    );
  });

  it('asks only for more of the very same thing, by its tag or by the time of its last change', async () => {
    steps = [{ sends: 100 }, { sends: WHOLE.length }];
    await download();
    expect(asked).toEqual([
      { range: undefined, ifRange: undefined },
      { range: 'bytes=100-', ifRange: '"one"' },
    ]);
    asked = [];
    const lastModified = 'Sun, 22 Nov 2026 09:00:00 GMT';
    steps = [
      { sends: 100, etag: null, lastModified },
      { sends: WHOLE.length, etag: null, lastModified },
    ];
    expect(await download()).toEqual(WHOLE);
    expect(asked[1]).toEqual({ range: 'bytes=100-', ifRange: lastModified });
  });

  it('breaks off for whoever reads when there is something else by now, and mixes nothing', async () => {
    steps = [{ sends: 100 }, { sends: WHOLE.length, etag: '"two"' }];
    expect(await download()).toBe('cut-off');
    expect(asked).toHaveLength(2);
  });

  it('breaks off where the thing has no name, or only a weak one', async () => {
    for (const etag of [null, 'W/"one"']) {
      asked = [];
      steps = [{ sends: 100, etag }, { sends: WHOLE.length }];
      expect(await download()).toBe('cut-off');
      expect(asked).toHaveLength(1);
    }
  });

  it('says what the address says when it is dead by then', async () => {
    steps = [{ sends: 100 }, { sends: 0, status: 403 }];
    expect(await download()).toBe('http-status');
    expect(asked).toHaveLength(2);
  });

  it('gives up when nothing more comes', async () => {
    steps = [{ sends: 100 }, { sends: 0 }];
    expect(await download()).toBe('cut-off');
    expect(asked).toHaveLength(4);
  });

  it('keeps one clock for all its parts', async () => {
    const controller = new AbortController();
    steps = [{ sends: 100 }];
    const response = await resuming(guardedFetch, () => controller.abort())(`${origin}/video`, {
      ...{ allowOrigins: [origin], maxBytes: 10_000, timeoutMs: 5000, signal: controller.signal },
    });
    if (!response.ok) throw new Error(response.error.code);
    await expect(readAll(response.value.body)).rejects.toThrow();
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
