/** Every route and every server action is a public address. Each has a row here; one without fails the first test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Studio, startStudio } from '#lib/server/studio.ts';

const asker = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock('next/headers', () => ({ headers: async () => asker.headers, cookies: async () => new Map() }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirected to ${to}`);
  },
}));

const APP = fileURLToPath(new URL('../../../app', import.meta.url));
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const OWN = { host: 'localhost:3000' };

/** Nothing of the server may be reached by what cannot be right: here, reaching it fails the test. */
const touched = vi.fn();
const unreachable = new Proxy<Partial<Studio>>({}, { get: (_, name) => (name === 'then' ? undefined : touched(name)) });
beforeAll(() => startStudio(async () => unreachable as Studio));
beforeEach(() => {
  asker.headers = new Headers(OWN);
  touched.mockClear();
});

const sources = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ path: relative(APP, join(APP, name)).split(sep).join('/'), text: readFileSync(join(APP, name), 'utf8') }));

type Handler = (request: Request, context: { readonly params: Promise<Record<string, string> | undefined> }) => Promise<Response>;
/** What each route is sent that it must refuse, with the status; a route of no body has none. */
const NOT_JSON = [
  ['nothing', undefined, 400],
  ['no JSON', '<xml/>', 400],
  ['JSON of nothing', 'null', 400],
  ['a field too many', '{"__proto__": {}, "constructor": 1}', 400],
  ['more than any such request', `{"url": "${'x'.repeat(70_000)}"}`, 400],
] as const;
const NO_FILE = [['nothing', undefined, 400]] as const;
const ROUTES: Readonly<Record<string, readonly (readonly [what: string, body: string | undefined, status: number])[]>> = {
  'GET api/elements/[elementId]/picture': [],
  'GET api/elements': [],
  'GET api/files/[fileId]/original': [],
  'GET api/files/[fileId]/poster': [],
  'GET api/files/[fileId]': [],
  'POST api/files/[fileId]/mend': [
    ...NOT_JSON,
    ['a frame outside of numbers', '{"crop": {"left": 1e99, "top": 0, "width": 1, "height": 1}}', 400],
  ],
  'POST api/files/from-address': [...NOT_JSON, ['an address that is a list', '{"url": ["http://a.example"]}', 400]],
  'POST api/files': NO_FILE,
  'GET api/health/live': [],
  'GET api/health': [],
  'POST api/imports': [],
  'DELETE api/library/[fileId]': [],
  'POST api/library/[fileId]': [],
  'GET api/library': [],
  'GET api/metrics': [],
  'POST api/public/callbacks': [['more than any news of a task', 'x'.repeat(70_000), 413]],
  'GET api/public/files/[fileId]': [],
  'POST api/sounds': NO_FILE,
  'GET api/storyboards/[storyboardId]/contact-sheet': [],
  'GET api/storyboards/[storyboardId]/exports': [],
  'GET api/storyboards/[storyboardId]/pack': [],
  'GET api/storyboards/[storyboardId]/shot-list/[format]': [],
  'GET api/storyboards/[storyboardId]/takes': [],
  'POST api/takes/[takeId]/frames': [...NOT_JSON, ['a moment of no number', '{"moments": [{"$gt": 0}]}', 400]],
  'GET api/takes/[takeId]/last-frame': [],
  'GET api/takes/[takeId]/poster': [],
  'GET api/takes/[takeId]/shots/[number]': [],
  'GET api/takes/[takeId]/timeline/[format]': [],
  'GET api/takes/[takeId]/video': [],
  'POST api/videos/from-address': [...NOT_JSON, ['an endless address', `{"url": "${'x'.repeat(5000)}"}`, 400]],
  'POST api/videos': NO_FILE,
};

const id = 'abcdefgh12345678';
const intentKey = id;
/** What each action understands; every change of it below must be refused. `document` is judged by its own reader. */
const ACTIONS: Readonly<Record<string, object | 'form'>> = {
  'storyboards/home-actions create': 'form',
  'storyboards/home-actions createFrom': { document: null },
  'storyboards/home-actions rename': { id, title: 'A' },
  'storyboards/home-actions duplicate': { id, title: 'A' },
  'storyboards/home-actions remove': { id },
  'storyboards/home-actions restore': { id },
  'storyboards/home-actions putBack': 'form',
  'storyboards/home-actions find': { words: 'a' },
  'storyboards/[storyboardId]/actions saveStoryboard': { id, revision: 1, document: null },
  'storyboards/[storyboardId]/actions readStoryboard': { id },
  'storyboards/[storyboardId]/actions createStoryboard': { document: null },
  'storyboards/[storyboardId]/actions generateTakes': { storyboardId: id, revision: 1, intentKey, engine: 'kling', count: 1 },
  'storyboards/[storyboardId]/actions retryTake': { takeId: id, intentKey, engine: 'kling' },
  'storyboards/[storyboardId]/actions cancelTake': { takeId: id },
  'storyboards/[storyboardId]/actions markTake': { takeId: id, isStarred: true, comment: 'good', isDeleted: false },
  'storyboards/[storyboardId]/actions markCuts': { takeId: id, frames: [1] },
  'storyboards/[storyboardId]/actions readTakePlan': { takeId: id },
  'storyboards/[storyboardId]/actions readLedger': { storyboardId: id },
  'storyboards/[storyboardId]/actions setSpendingCap': { dollars: 1 },
};
/** Right for no field of any action. */
const WRONG: readonly unknown[] = [{ $ne: null }, -1, Number.NaN, 1.5e300, [[]], () => 1, 'x'.repeat(100_000)];

function routesInSource(): string[] {
  const files = sources.filter(({ path }) => /(^|\/)route\.ts$/.test(path));
  return files.flatMap(({ path, text }) =>
    METHODS.filter((method) => new RegExp(`export (?:const|async function|function) ${method}\\b`).test(text)).map(
      (method) => `${method} ${path.replace(/\/route\.ts$/, '')}`,
    ),
  );
}

it('every route and every action has a row here', () => {
  expect(routesInSource().sort()).toEqual(Object.keys(ROUTES).sort());
  const actions = sources
    .filter(({ text }) => /^['"]use server['"]/m.test(text))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export async function (\w+)/gm)].map(([, name]) => `${path.replace(/\.tsx?$/, '')} ${name}`),
    );
  expect(actions.sort()).toEqual(Object.keys(ACTIONS).sort());
  expect(sources.filter(({ text }) => /^\s+['"]use server['"]/m.test(text))).toEqual([]);
});

interface Asked {
  readonly headers?: Record<string, string>;
  readonly body?: string | undefined;
  /** Stands for every name in the address. */
  readonly value?: string;
}

async function ask(route: string, { headers = OWN, body, value = 'a1' }: Asked): Promise<Response> {
  const [method = '', path = ''] = route.split(' ');
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? '');
  const module = (await import(/* @vite-ignore */ join(APP, path, 'route.ts'))) as Record<string, Handler>;
  const handle = module[method];
  if (!handle) throw new Error(`${route} answers nothing.`);
  const request = new Request(`http://localhost:3000/${path}`, { method, headers, ...(body !== undefined && { body }) });
  return handle(request, {
    params: Promise.resolve(names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, value]))),
  });
}

async function send(action: string, input: unknown): Promise<unknown> {
  const [path = '', name = ''] = action.split(' ');
  const module = (await import(/* @vite-ignore */ join(APP, `${path}.ts`))) as Record<string, (...input: unknown[]) => Promise<unknown>>;
  const run = module[name];
  if (!run) throw new Error(`${action} is no function.`);
  return run(...(name === 'create' ? [null, input] : [input])).catch((error: Error) => error.message);
}

function formWith(field: string, value: string): FormData {
  const form = new FormData();
  form.set(field, value);
  return form;
}

describe('a route', () => {
  const routes = Object.keys(ROUTES);

  it.each(routes)('%s is closed under a foreign name, and to pages of others', async (route) => {
    const foreign: Record<string, string>[] = [{ host: 'evil.example' }, { host: 'localhost.evil.example' }, {}];
    if (!route.startsWith('GET')) foreign.push({ ...OWN, origin: 'http://evil.example' }, { ...OWN, 'sec-fetch-site': 'cross-site' });
    for (const headers of foreign) {
      const response = await ask(route, { headers });
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'foreign-request']);
    }
    expect(touched).not.toHaveBeenCalled();
  });

  it.each(routes.filter((route) => route.includes('[')))('%s looks for no name that is none of ours', async (route) => {
    for (const value of ['..', '../../etc/passwd', 'a\0', 'a b', '%2e%2e', '', 'x'.repeat(65), "a'--", '\ud800', '\r\nx: y']) {
      expect((await ask(route, { value })).status).toBe(404);
    }
    expect(touched).not.toHaveBeenCalled();
  });

  const bodies = Object.entries(ROUTES).flatMap(([route, refused]) => refused.map((row) => [route, ...row] as const));
  it.each(bodies)('%s refuses %s', async (route, _, body, status) => {
    const response = await ask(route, { headers: { ...OWN, 'content-type': 'application/json' }, body });
    const { sentence } = (await response.json()) as { sentence: string };
    expect([response.status, sentence]).toEqual([status, expect.stringMatching(/\.$/)]);
    // Nothing of where the server lies, and how it is made.
    expect(sentence).not.toMatch(/\/|Error|\.ts/);
    expect(touched).not.toHaveBeenCalled();
  });
});

describe('an action', () => {
  it.each(Object.entries(ACTIONS))('%s is closed to pages of others', async (action, understood) => {
    for (const headers of [{ host: 'evil.example' }, { ...OWN, origin: 'https://evil.example' }, {}]) {
      asker.headers = new Headers(headers as Record<string, string>);
      const answer = await send(action, understood === 'form' ? formWith('id', id) : understood);
      expect(JSON.stringify(answer)).toMatch(/foreign-request|redirected to \/"/);
    }
    expect(touched).not.toHaveBeenCalled();
  });

  it.each<[action: string, form: FormData]>([
    ['storyboards/home-actions create', formWith('template', 'x'.repeat(100_000))],
    ...['x'.repeat(100_000), '../../x', 'a\0', ''].map((value): [string, FormData] => [
      'storyboards/home-actions putBack',
      formWith('id', value),
    ]),
  ])('%s refuses a form that no page has drawn', async (action, form) => {
    expect(JSON.stringify(await send(action, form))).toMatch(/malformed|redirected to \/"/);
    expect(touched).not.toHaveBeenCalled();
  });

  it.each(Object.entries(ACTIONS).filter(([, understood]) => understood !== 'form'))(
    '%s refuses whatever it does not understand',
    async (action, understood) => {
      const fields = Object.keys(understood).filter((field) => field !== 'document');
      const wrong = fields.flatMap((field) => WRONG.map((value) => ({ ...(understood as object), [field]: value })));
      for (const input of [undefined, null, 0, 'text', [], [understood], { ...(understood as object), price: 0 }, ...wrong]) {
        expect(await send(action, input)).toMatchObject({
          ok: false,
          error: { code: 'malformed', sentence: expect.stringMatching(/\.$/) },
        });
      }
      expect(touched).not.toHaveBeenCalled();
    },
  );
});
