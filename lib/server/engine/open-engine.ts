import type { Clock } from '#lib/kernel/clock.ts';
import type { Credentials, KlingClient } from '#lib/kling/client.ts';
import { loopbackOrigin } from '../delivery/engine-reach.ts';
import { DEFAULT_BASE_URL, STANDIN_CREDENTIALS } from '../env/engine-choice.ts';
import type { Env } from '../env/read-env.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../metrics/meter.ts';
import { accountOf } from './account.ts';
import type { Engine, PollPace } from './engine.ts';
import { startStandin } from './start-standin.ts';

/** For a question, a page of 500 tasks included. A silent one holds up all takes that it asks about. */
const TIMEOUT_MS = 15_000;
/** A create call carries its pictures inside, up to some 90 MB of them. */
const CREATE_TIMEOUT_MS = 120_000;
const KLING_PACE: PollPace = { firstMs: 5000, mostMs: 15_000 };
const STANDIN_PACE: PollPace = { firstMs: 1000, mostMs: 1000 };

/** Opens the engine that the environment chose. */
export function openEngine(
  env: Pick<Env, 'engine' | 'concurrency' | 'dataDir' | 'host' | 'port'>,
  { clock, log, meter }: { readonly clock: Clock; readonly log: Log; readonly meter: Meter },
): Engine {
  const choice = env.engine;
  const account = accountOf(choice);
  const { concurrency } = env;
  async function clientAt(baseUrl: string, credentials: Credentials): Promise<KlingClient> {
    // Loaded with the first call: schemas and signing are much code, and no page needs them.
    const [{ createKlingClient }, { meteredClient }] = await Promise.all([
      import('#lib/kling/client.ts'),
      import('../metrics/metered-client.ts'),
    ]);
    const client = createKlingClient({
      baseUrl,
      credentials,
      clock,
      timeoutMs: TIMEOUT_MS,
      createTimeoutMs: CREATE_TIMEOUT_MS,
      fetch: (url, init) => fetch(url, init),
    });
    return meteredClient(client, meter);
  }

  if (choice.type === 'own-stand-in') {
    const standin = startStandin({ dataDir: env.dataDir, appOrigin: loopbackOrigin(env), log });
    return {
      name: 'stand-in',
      pace: STANDIN_PACE,
      account,
      concurrency,
      async client() {
        const url = await standin.url();
        return url === null ? null : clientAt(url, STANDIN_CREDENTIALS);
      },
      async origins() {
        const url = await standin.url();
        return url === null ? [] : [new URL(url).origin];
      },
      status: () => ({
        label: 'Stand-in',
        detail: 'No key is set: takes are animatics, and nothing is charged.',
        baseUrl: DEFAULT_BASE_URL,
      }),
      stop: () => standin.stop(),
    };
  }

  let client: Promise<KlingClient> | null = null;
  const { origin, host } = new URL(choice.baseUrl);
  const isStandin = choice.type === 'stand-in-at';
  return {
    name: isStandin ? 'stand-in' : 'kling',
    pace: isStandin ? STANDIN_PACE : KLING_PACE,
    account,
    concurrency,
    client() {
      // One for the whole process: it keeps its signed token from call to call.
      client ??= clientAt(choice.baseUrl, choice.credentials);
      return client;
    },
    origins: async () => [origin],
    status: () =>
      isStandin
        ? { label: 'Stand-in', detail: `Takes are animatics from ${host}, and nothing is charged.`, baseUrl: choice.baseUrl }
        : { label: 'Kling', detail: `Takes are rendered by ${host} and charged to your account.`, baseUrl: choice.baseUrl },
    stop: async () => undefined,
  };
}
