import { beforeAll, expect, it, vi } from 'vitest';
import { type Studio, startStudio } from '#lib/server/studio.ts';
import { runRoute } from '../../../app/run-route.ts';

beforeAll(() => startStudio(async () => ({}) as Studio));

const handle = vi.fn(async () => new Response('here'));
const ask = (id: string) =>
  runRoute<{ id: string }>(handle)(new Request('http://localhost/x', { headers: { host: 'localhost' } }), {
    params: Promise.resolve({ id }),
  });

it.each(['ab12', 'a_-Z', 'f'.repeat(64)])('passes on the id %s', async (id) => expect(await (await ask(id)).text()).toBe('here'));

it.each(['\0', '', '../etc', 'a b', 'ä', 'f'.repeat(65), '\ud800'])(
  'answers that nothing is there for the id %j, before anything reads it',
  async (id) => {
    handle.mockClear();
    const response = await ask(id);
    expect([response.status, await response.json()]).toEqual([404, { code: 'not-found', sentence: expect.any(String) }]);
    expect(handle).not.toHaveBeenCalled();
  },
);

it('has nothing to judge where an address holds no names', async () => {
  const request = new Request('http://localhost/x', { headers: { host: 'localhost' } });
  expect((await runRoute(handle)(request, { params: Promise.resolve(undefined) })).status).toBe(200);
});
