import { inspect } from 'node:util';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { beforeAll, expect, it, vi } from 'vitest';
import { StorageAway } from '#lib/server/files/storage-failure.ts';
import { type Studio, startStudio } from '#lib/server/studio.ts';
import { refuseWith, runRoute } from '../../../app/api/run-route.ts';

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

it.each([
  ['the storage of the files does not answer', new StorageAway('planted'), 503, 'storage-unreachable'],
  ['the disk is full', Object.assign(new Error('planted'), { code: 'ENOSPC' }), 507, 'disk-full'],
])('says with a sentence that %s', async (_, error, status, code) => {
  handle.mockRejectedValueOnce(error);
  const response = await ask('ab12');
  expect([response.status, await response.json()]).toEqual([status, { code, sentence: expect.not.stringContaining('planted') }]);
});

it('keeps what people wrote out of the logs, when a query fails for no reason that was foreseen', async () => {
  handle.mockRejectedValueOnce(new DrizzleQueryError('update storyboards', ['a planted prompt'], new Error('connection lost')));
  const thrown = await ask('ab12').catch((error: unknown) => error);
  expect(inspect(thrown)).toContain('connection lost');
  expect(inspect(thrown)).not.toContain('planted');
});

it('leaves a bug to Next, which tells nobody what it was', async () => {
  handle.mockRejectedValueOnce(new Error('a bug'));
  await expect(ask('ab12')).rejects.toThrow('a bug');
});

it.each([
  ['disk-full', 507],
  ['storage-unreachable', 503],
  ['reading-away', 503],
  ['not-an-image', 422],
])('gives the failure %s the same status wherever it comes from', (code, status) => {
  expect(refuseWith({ code, sentence: 'It was not stored.' }).status).toBe(status);
});
