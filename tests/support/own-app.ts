/**
 * An app for one test alone, on a data folder of its own, that takes a stand-in for Kling itself: with a key, so that
 * takes are charged, and with a stand-in whose places and answers the test decides on.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import type { StandinOptions } from '#lib/standin/standin-options.ts';
import { freePort, startServer } from '../bench/support/server.ts';
import { writeBrokenTake } from './broken-take.ts';
import { test as base } from './editor-page.ts';

interface OwnAppOptions {
  readonly standinOptions: StandinOptions;
  /** Variables beside those of the engine. */
  readonly variables: Readonly<Record<string, string>>;
  /** What is in the data folder before the app starts. */
  readonly startsWith: 'nothing' | 'a broken take';
}

interface OwnApp {
  readonly url: string;
  readonly standin: Standin;
}

/** Pages of such a test belong to its own app, which starts with it and ends with it. */
export const test = base.extend<OwnAppOptions & { app: OwnApp }>({
  standinOptions: [{ dry: true, timing: { submitted: 0, processing: 0 } }, { option: true }],
  variables: [{}, { option: true }],
  startsWith: ['nothing', { option: true }],
  app: [
    async ({ standinOptions, variables, startsWith }, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'shotboard-own-app-'));
      const standin = createStandin(standinOptions);
      const { url } = await standin.listen();
      if (startsWith === 'a broken take') await writeBrokenTake(dataDir);
      const engine = { KLINGAI_BASE_URL: url, KLINGAI_API_KEY: 'standin-key', KLINGAI_ACCESS_KEY: '', KLINGAI_SECRET_KEY: '' };
      const port = await freePort();
      const started = await startServer(
        ['scripts/start.mjs'],
        { ...engine, ...variables, PORT: String(port), DATA_DIR: dataDir },
        '/api/health',
      );
      await use({ url: started.url, standin });
      await started.stop();
      await standin.close();
      await rm(dataDir, { recursive: true, force: true });
    },
    // A process that starts is no part of what a test measures its patience by.
    { timeout: 120_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
});

export { expect } from './editor-page.ts';
