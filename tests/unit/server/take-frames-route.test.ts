import { beforeAll, describe, expect, it } from 'vitest';
import { type Studio, startStudio } from '#lib/server/studio.ts';
import { POST } from '../../../app/api/takes/[takeId]/frames/route.ts';

/** Nothing of the server may be reached by what cannot be right: here, reaching it fails the test. */
const unreachable = new Proxy<Partial<Studio>>(
  {},
  { get: (_, name) => (name === 'then' ? undefined : expect.fail(`studio.${String(name)} was reached`)) },
);
beforeAll(() => startStudio(async () => unreachable as Studio));

const ask = (body: unknown, headers: Record<string, string> = {}) =>
  POST(
    new Request('http://localhost/x', {
      method: 'POST',
      headers: { host: 'localhost', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve({ takeId: 'take1' }) },
  );

describe('the route of a take’s frames', () => {
  it.each([
    ['no JSON', '<frames>'],
    ['no moment', { moments: [] }],
    ['too many', { moments: [0, 1, 2, 3, 4] }],
    ['a moment before the beginning', { moments: [-1] }],
    ['another word than last', { moments: ['first'] }],
    ['more than it asks for', { moments: ['last'], format: 'png' }],
  ])('refuses %s, and decodes nothing', async (_, body) => {
    const response = await ask(body);
    expect([response.status, await response.json()]).toEqual([400, { code: 'malformed', sentence: expect.any(String) }]);
  });

  it('is not for pages of others', async () => {
    expect((await ask({ moments: ['last'] }, { origin: 'https://elsewhere.example' })).status).toBe(403);
  });
});
