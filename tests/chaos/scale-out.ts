/** Two web processes and two workers on one PostgreSQL and one S3-compatible server, each with a folder of its own. */
import { join } from 'node:path';
import { startPostgres } from '#tests/support/postgres.ts';
import { startS3 } from '#tests/support/s3.ts';
import { type AppProcess, startAppProcess, untilUp } from './app-process.ts';
import { environmentOf, type Fleet, type FleetOptions, originOf } from './fleet.ts';

export const WEB_PROCESSES = 2;
const WORKERS = 2;

export async function startScaleOut({ root, folder, engineUrl, ports }: FleetOptions): Promise<Fleet> {
  const postgres = await startPostgres();
  const s3 = await startS3();
  const origins = ports.map(originOf);
  const shared = {
    // In place of the name of a proxy before both: that of the first.
    ...environmentOf({ engineUrl, publicUrl: origins[0] ?? '' }),
    ...s3.variables,
    DATABASE_URL: postgres.url,
  };
  const start = (name: string, script: string, variables: Readonly<Record<string, string>>): AppProcess =>
    startAppProcess({
      name,
      script,
      root,
      environment: { ...shared, DATA_DIR: join(folder, name), ...variables },
      logFile: join(folder, `${name}.log`),
    });
  const processes = [
    // The first web process moves takes as well; the second leaves that to the others.
    ...ports.map((port, index) => start(`web-${index + 1}`, 'scripts/start.mjs', { PORT: String(port), JOBS: index === 0 ? 'on' : 'off' })),
    ...Array.from({ length: WORKERS }, (_, index) => start(`worker-${index + 1}`, 'scripts/worker.mjs', {})),
  ];
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map((process) => process.stop()));
    await s3.stop();
    await postgres.stop();
  };
  try {
    for (const origin of origins) await untilUp(origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return { processes, origins, stop };
}
