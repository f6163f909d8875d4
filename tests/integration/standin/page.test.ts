import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { shots, words } from '#tests/unit/standin/requests.ts';
import { type Client, QUICK, withStandin } from './client.ts';

const textOf = async ({ url }: Client, path = '/'): Promise<string> => (await fetch(url + path)).text();

/** A call with headers that `fetch` would not let through. */
function statusOf(url: string, { method = 'GET', headers }: { method?: string; headers: Record<string, string> }): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end(method === 'POST' ? '{"name":"busy"}' : undefined);
  });
}

describe('the page', () => {
  it('says so when there is no task, and how to make one', () =>
    withStandin(QUICK, async (client) => {
      const page = await textOf(client);
      expect(page).toContain('No task yet');
      expect(page).toContain(`curl ${client.url}/v1/videos/omni-video`);
    }));

  it('shows the newest task, and another when its address names it', () =>
    withStandin(QUICK, async (client) => {
      const { create, ended } = client;
      const first = (await create(words({ prompt: 'Rain on a tin roof' }))).data.task_id;
      const second = (await create(shots([2, 3], { external_task_id: 'my-2' }))).data.task_id;
      await Promise.all([ended(first), ended(second)]);
      expect(await textOf(client)).toContain(`Task <code>${second}</code>`);
      const chosen = await textOf(client, `/?task=${first}`);
      expect(chosen).toContain(`Task <code>${first}</code>`);
      expect(chosen).toContain('Rain on a tin roof');
      expect(await textOf(client, '/?task=my-2')).toContain(`Task <code>${second}</code>`);
    }));

  it('lists 25 tasks a page, newest first, and takes any number for a page', () =>
    withStandin(QUICK, async (client) => {
      for (let index = 0; index < 27; index += 1) await client.create(words({ external_task_id: `t-${index}` }));
      const listed = async (path: string): Promise<string[]> =>
        [...(await textOf(client, path)).matchAll(/<span class="line"><code>(t-\d+)<\/code>/g)].map(([, id]) => id ?? '');
      expect((await listed('/')).slice(0, 2)).toEqual(['t-26', 't-25']);
      expect(await listed('/')).toHaveLength(25);
      expect(await listed('/?page=2')).toEqual(['t-1', 't-0']);
      expect(await listed('/?page=99')).toEqual(['t-1', 't-0']);
      expect(await listed('/?page=x')).toHaveLength(25);
    }));

  it('shows requests as text, whatever is in them', () =>
    withStandin(QUICK, async (client) => {
      const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
      await client.create(words({ prompt: hostile, external_task_id: `"'><b>${hostile}`, '</pre><script>': hostile }));
      await client.call('/standin/faults', {
        method: 'POST',
        body: JSON.stringify({ faults: [{ on: 'query', kind: 'drop', externalId: hostile }] }),
      });
      for (const path of ['/', `/?task=${encodeURIComponent(hostile)}&page=${encodeURIComponent(hostile)}`]) {
        const page = await textOf(client, path);
        expect(page).not.toContain('<script>alert');
        expect(page).not.toContain('<img src=x');
        expect(page).not.toContain('</pre><script>');
        expect(page).toContain('&lt;script&gt;alert(1)');
      }
    }));

  it('allows itself nothing from elsewhere, no inline script, and no frame around it', () =>
    withStandin(QUICK, async ({ url }) => {
      const { headers } = await fetch(url);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('cache-control')).toBe('no-store');
    }));

  it('brings its script, its style, its icon and its typeface along', () =>
    withStandin(QUICK, async ({ url }) => {
      const types = await Promise.all(
        ['page.js', 'page.css', 'icon.svg', 'geist.woff2', 'geist-mono.woff2'].map(async (name) => {
          const answer = await fetch(`${url}/standin/page/${name}`);
          return [answer.status, answer.headers.get('content-type')];
        }),
      );
      expect(types).toEqual([
        [200, 'text/javascript; charset=utf-8'],
        [200, 'text/css; charset=utf-8'],
        [200, 'image/svg+xml'],
        [200, 'font/woff2'],
        [200, 'font/woff2'],
      ]);
      expect((await fetch(`${url}/standin/page/../main.ts`)).status).not.toBe(200);
      expect((await fetch(`${url}/standin/page/page.ts`)).status).toBe(404);
    }));

  it('plays a result without counting a download or using up a planned fault', () =>
    withStandin(QUICK, async (client, standin) => {
      const id = (await client.create(words())).data.task_id;
      await client.ended(id);
      standin.script([{ on: 'result', kind: 'drop' }]);
      const source = /<video[^>]* src="([^"]+)"/.exec(await textOf(client))?.[1] ?? '';
      const video = await fetch(client.url + source, { headers: { range: 'bytes=0-99' } });
      expect([video.status, video.headers.get('content-type')]).toEqual([206, 'video/mp4']);
      expect(standin.stats().calls['result']).toBeUndefined();
      expect(await textOf(client)).toContain('no answer, the connection closes');
    }));

  it('answers to its own names and its own origin only', () =>
    withStandin(QUICK, async ({ url, call }) => {
      const { host } = new URL(url);
      const json = { 'content-type': 'application/json' };
      expect(await statusOf(url, { headers: { host: 'evil.example' } })).toBe(404);
      expect(await statusOf(`${url}/standin/page/page.js`, { headers: { host: 'evil.example' } })).toBe(404);
      expect(await statusOf(`${url}/standin/scenario`, { method: 'POST', headers: { host, ...json, origin: 'http://evil.example' } })).toBe(
        404,
      );
      expect(await statusOf(`${url}/standin/scenario`, { method: 'POST', headers: { host, ...json, origin: 'null' } })).toBe(404);
      expect(await statusOf(`${url}/standin/scenario`, { method: 'POST', headers: { host, 'content-type': 'text/plain' } })).toBe(404);
      expect(await call('/standin/scenario')).toMatchObject({ scenario: null });
      expect(await statusOf(`${url}/standin/scenario`, { method: 'POST', headers: { host, ...json, origin: url } })).toBe(200);
      expect(await call('/standin/scenario')).toMatchObject({ scenario: 'busy' });
    }));

  it('knows no other method', () =>
    withStandin(QUICK, async ({ url }) => {
      const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
      expect(answer.status).toBe(404);
    }));
});

describe('scenarios', () => {
  it('are listed, played and left over HTTP, and shown on the page', () =>
    withStandin(QUICK, async (client) => {
      const { call, create } = client;
      const play = (body: unknown) => call('/standin/scenario', { method: 'POST', body: JSON.stringify(body) });
      expect(await call('/standin/scenario')).toMatchObject({ httpStatus: 200, scenario: null, faults: [] });
      expect(await play({ name: 'out-of-units' })).toMatchObject({
        scenario: 'out-of-units',
        faults: [{ on: 'create', code: 1102, times: 'always' }],
      });
      expect(await create(words())).toMatchObject({ httpStatus: 429, code: 1102, message: 'Account balance not enough' });
      expect(await textOf(client)).toMatch(/data-scenario="out-of-units" aria-pressed="true"/);
      await play({ name: 'calm' });
      expect(await create(words())).toMatchObject({ code: 0 });
      expect(await textOf(client)).toMatch(/data-scenario="calm" aria-pressed="true"/);
    }));

  it('give way to faults planned by hand, and then none is shown as played', () =>
    withStandin(QUICK, async (client) => {
      const { call } = client;
      await call('/standin/scenario', { method: 'POST', body: '{"name":"busy"}' });
      await call('/standin/faults', { method: 'POST', body: '{"faults":[{"on":"list","kind":"drop"}]}' });
      expect(await call('/standin/scenario')).toMatchObject({ scenario: null, faults: [{ on: 'list' }] });
      expect(await textOf(client)).not.toContain('aria-pressed="true"');
    }));

  it('are refused by a name that does not exist, with those that do', () =>
    withStandin(QUICK, async ({ call }) => {
      const answer = await call('/standin/scenario', { method: 'POST', body: '{"name":"doom"}' });
      expect(answer).toMatchObject({ httpStatus: 400, message: expect.stringContaining('calm, slow, busy') });
    }));

  it('set the clock wrong, so that a fresh token is refused and the answer is dated so', () =>
    withStandin(QUICK, async ({ url, call, create }) => {
      await call('/standin/scenario', { method: 'POST', body: '{"name":"clock-ahead"}' });
      const before = Date.now();
      const { headers } = await fetch(url);
      expect(Date.parse(headers.get('date') ?? '')).toBeGreaterThan(before + 3_500_000);
      expect((await create(words())).data.created_at).toBeGreaterThan(before + 3_500_000);
    }));
});
