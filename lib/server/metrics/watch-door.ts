/** A worker serves no pages; through this door it is watched all the same: /api/health, /api/health/live and /api/metrics. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reasonOf } from '../log.ts';
import { refuseForeignRequest } from '../requests.ts';
import type { Studio } from '../studio.ts';
import { healthResponse, liveResponse, metricsResponse } from './watch-answers.ts';

export interface WatchDoor {
  readonly port: number;
  stop(): Promise<void>;
}

interface Options {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly studio: Pick<Studio, 'db' | 'storage' | 'engine' | 'clock' | 'meter' | 'jobs' | 'log'>;
}

/** Listens; throws when the port is taken. */
export async function startWatchDoor({ host, port, studio }: Options): Promise<WatchDoor> {
  const server = createServer((request, response) => {
    answer(request, studio).then(
      async (given) => response.writeHead(given.status, Object.fromEntries(given.headers)).end(await given.text()),
      (error: unknown) => {
        studio.log.error({ error: reasonOf(error) }, 'whoever watches was not answered');
        response.writeHead(500).end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({ method = 'GET', url = '', headers }: IncomingMessage, studio: Options['studio']): Promise<Response> {
  const get = (name: string): string | null => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
  const refusal = refuseForeignRequest(method, { get });
  if (refusal !== null || method !== 'GET') return new Response(refusal ?? 'Ask with GET.', { status: refusal === null ? 405 : 403 });
  switch (url.split('?')[0]) {
    case '/api/health':
      return healthResponse(studio);
    case '/api/health/live':
      return liveResponse();
    case '/api/metrics':
      return metricsResponse(studio);
    default:
      return new Response('A worker has no pages. It answers /api/health, /api/health/live and /api/metrics.', { status: 404 });
  }
}
