import { readdirSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '../support/editor-page.ts';

/** Sends what a browser would never let a page send: a Host and an Origin of one's choice. */
function sendRaw(url: string, method: string, headers: Record<string, string>, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('error', reject);
    request.end(body);
  });
}

test('every page carries a policy that allows no inline script, and the usual headers', async ({ page }) => {
  const response = await page.goto('/');
  const headers = response?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src [^;]*'nonce-/);
  expect(policy).not.toMatch(/script-src [^;]*'unsafe-(inline|eval)'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBeTruthy();
  expect(headers['x-powered-by']).toBeUndefined();
});

test('a page fetches nothing from elsewhere: the refusal is on the console, where it fails any other test', async ({
  page,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/Content Security Policy/);
  await page.goto('/');
  const refusal = page.waitForEvent('console', { predicate: (message) => /Content Security Policy/.test(message.text()), timeout: 10_000 });
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'https://elsewhere.example/picture.png';
    document.body.append(picture);
  });
  expect((await refusal).type()).toBe('error');
});

test('a request under a foreign name, or from a foreign page, is turned away', async ({ baseURL }) => {
  const paths = [
    ['GET', '/'],
    ['GET', '/api/storyboards/none/takes'],
    ['GET', `/api/files/${'0'.repeat(64)}`],
    ['GET', '/api/takes/none/video'],
    ['POST', '/api/files?name=a.png'],
    ['POST', '/storyboards/none'],
  ] as const;
  for (const [method, path] of paths) {
    expect(await sendRaw(`${baseURL}${path}`, method, { host: 'evil.example' }), `${method} ${path} with a foreign Host`).toBe(403);
  }
  const host = new URL(baseURL ?? '').host;
  for (const path of ['/api/files?name=a.png', '/', '/storyboards/none']) {
    expect(
      await sendRaw(`${baseURL}${path}`, 'POST', { host, origin: 'http://evil.example', 'next-action': '00' }),
      `POST ${path} from a foreign Origin`,
    ).toBe(403);
  }
});

test('routes answer what is unknown or malformed without falling over', async ({ request }) => {
  for (const path of [
    '/api/files/not-a-digest',
    `/api/files/${'0'.repeat(64)}`,
    '/api/takes/none/video',
    '/storyboards/none',
    '/api/takes/..%2f..%2fetc%2fpasswd/video',
    '/storyboards/%E0%A4%A',
    '/api/files/%E0%A4%A',
    '/%ZZ',
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
  }
  expect((await request.get('/api/health')).status()).toBe(200);
});

test('no secret and no server module is in what the browser receives', () => {
  const folder = join(process.cwd(), '.next/static');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|json|map|txt)$/.test(name));
  expect(files.length).toBeGreaterThan(5);
  const forbidden =
    // As a shell's variable the key's name is part of a command that people copy.
    /(?<!\$)KLINGAI_API_KEY|KLINGAI_(SECRET_KEY|ACCESS_KEY|WEBHOOK_SECRET)|standin-(key|secret|access)|DATABASE_URL|S3_SECRET|api-singapore\.klingai|pg-boss|pglite/i;
  expect(files.filter((name) => forbidden.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
});
