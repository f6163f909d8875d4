/** The processes of the app in one mode, and what they stand on. */
import { join } from 'node:path';
import { type AppProcess, startAppProcess, untilUp } from './app-process.ts';

/** More at once than an account usually has: a thousand takes must come to an end within the run. */
const CONCURRENCY = 40;

export interface Fleet {
  readonly processes: readonly AppProcess[];
  /** Where the web processes answer. */
  readonly origins: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface FleetOptions {
  readonly root: string;
  readonly folder: string;
  readonly engineUrl: string;
  /** Free ports, one for each web process. */
  readonly ports: readonly number[];
}

export const originOf = (port: number): string => `http://127.0.0.1:${port}`;

/** What every process is told, whatever its part. */
export function environmentOf({
  engineUrl,
  publicUrl,
}: {
  readonly engineUrl: string;
  readonly publicUrl: string;
}): Record<string, string> {
  return {
    // Empty means unset, also where this machine has a key.
    ...{ KLINGAI_API_KEY: '', KLINGAI_ACCESS_KEY: '', KLINGAI_SECRET_KEY: '', DATABASE_URL: '', S3_BUCKET: '' },
    KLINGAI_BASE_URL: engineUrl,
    KLINGAI_CONCURRENCY: String(CONCURRENCY),
    PUBLIC_URL: publicUrl,
  };
}

/** One process with the database and the files in its folder. */
export async function startEmbedded({ root, folder, engineUrl, ports: [port = 0] }: FleetOptions): Promise<Fleet> {
  const origin = originOf(port);
  const app = startAppProcess({
    name: 'app',
    script: 'scripts/start.mjs',
    root,
    environment: { ...environmentOf({ engineUrl, publicUrl: origin }), PORT: String(port), DATA_DIR: join(folder, 'data') },
    logFile: join(folder, 'app.log'),
  });
  await untilUp(origin);
  return { processes: [app], origins: [origin], stop: () => app.stop() };
}
