import { describe, expect, test } from 'vitest';
import { createOpenPages } from '#lib/client/open-pages.ts';

/** The browser's locks, as far as they are used: one holder for each name, and those who wait for it. */
function someLocks(): Pick<LockManager, 'request' | 'query'> {
  const held = new Map<string, Promise<unknown>>();
  const request = async (name: string, ...rest: unknown[]) => {
    const callback = rest.at(-1) as (lock: null) => unknown;
    const { signal } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    const aborted = new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))));
    if (held.has(name)) await Promise.race([held.get(name), ...(signal ? [aborted] : [])]);
    const done = Promise.resolve(callback(null));
    held.set(name, done);
    const result = await done;
    held.delete(name);
    return result;
  };
  return {
    request: request as LockManager['request'],
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
  };
}

describe('which pages are open', () => {
  test('a page is open until it ends, and waiting for it ends with it', async () => {
    const pages = createOpenPages(someLocks());
    const page = new AbortController();
    pages.hold('a', page.signal);
    expect(await pages.gone(['a', 'b'])).toEqual(['b']);
    const waiting = pages.wait('a', new AbortController().signal);
    page.abort();
    expect(await waiting).toBe(true);
    expect(await pages.gone(['a', 'b'])).toEqual(['a', 'b']);
  });

  test('who leaves waits no longer', async () => {
    const pages = createOpenPages(someLocks());
    pages.hold('a', new AbortController().signal);
    const leaving = new AbortController();
    const waiting = pages.wait('a', leaving.signal);
    leaving.abort();
    expect(await waiting).toBe(false);
  });

  test('without locks every other page counts as gone, so that nothing kept is ever left lying', async () => {
    const pages = createOpenPages(null);
    pages.hold('a', new AbortController().signal);
    expect(await pages.gone(['a'])).toEqual(['a']);
    expect(await pages.wait('a', new AbortController().signal)).toBe(true);
  });
});
