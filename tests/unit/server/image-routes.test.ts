import { beforeAll, describe, expect, it } from 'vitest';
import { type Studio, startStudio } from '#lib/server/studio.ts';
import { POST as mend } from '../../../app/api/files/[fileId]/mend/route.ts';
import { GET as original } from '../../../app/api/files/[fileId]/original/route.ts';
import { POST as fromAddress } from '../../../app/api/files/from-address/route.ts';

/** Nothing of the server may be reached by what cannot be right: here, reaching it fails the test. */
const unreachable = new Proxy<Partial<Studio>>(
  {},
  { get: (_, name) => (name === 'then' || name === 'db' ? undefined : expect.fail(`studio.${String(name)} was reached`)) },
);
beforeAll(() => startStudio(async () => unreachable as Studio));

const fileId = 'a'.repeat(64);
const post = (body: string | undefined) =>
  new Request('http://localhost/x', { method: 'POST', headers: { host: 'localhost' }, ...(body !== undefined && { body }) });
const frame = { left: 0, top: 0, width: 300, height: 300 };

describe('a route of pictures answers, instead of falling over, when it is sent', () => {
  it.each([
    ['nothing', undefined],
    ['no JSON', '<crop>'],
    ['a frame without a size', JSON.stringify({ crop: { ...frame, width: 0 } })],
    ['half a pixel', JSON.stringify({ crop: { ...frame, left: 0.5 } })],
    ['more than it asks for', JSON.stringify({ crop: null, rotate: 90 })],
  ])('%s to mend by', async (_, body) => {
    const response = await mend(post(body), { params: Promise.resolve({ fileId }) });
    expect([response.status, await response.json()]).toEqual([400, { code: 'malformed', sentence: expect.any(String) }]);
  });

  it.each([
    ['no address', '{}'],
    ['an endless one', JSON.stringify({ url: `https://example.com/${'a'.repeat(5000)}` })],
  ])('%s to fetch from', async (_, body) => {
    expect((await fromAddress(post(body), { params: Promise.resolve(undefined) })).status).toBe(400);
  });

  it('an id that is no digest', async () => {
    const request = new Request('http://localhost/x', { headers: { host: 'localhost' } });
    const response = await original(request, { params: Promise.resolve({ fileId: 'from-address' }) });
    expect(await response.json()).toBeNull();
  });
});
