import type { Env } from './env/read-env.ts';
import { startWatchDoor } from './metrics/watch-door.ts';
import { type Beside, openForService } from './open-for-service.ts';
import { StartRefused } from './start-refused.ts';
import type { Studio } from './studio.ts';

const LOOK_MS = 1000;

/** A process that moves takes and serves no pages; it is watched at `workerPort`, if there is one. */
export function openWorker(env: Pick<Env, 'host' | 'workerPort'>): void {
  const besideIt: Beside = async (studio) => {
    const door = await openDoor(env, studio);
    const looking = setInterval(() => {
      if (studio.jobs() === 'starting') return;
      clearInterval(looking);
      // Whoever started it starts it again; one that waits for nothing would look as if it worked.
      if (studio.jobs() === 'failing') process.exit(1);
      studio.log.info({ port: door?.port ?? null }, 'the worker moves takes');
    }, LOOK_MS);
    return {
      async stop() {
        clearInterval(looking);
        await door?.stop();
      },
    };
  };
  openForService(besideIt);
}

async function openDoor({ host, workerPort }: Pick<Env, 'host' | 'workerPort'>, studio: Studio) {
  if (workerPort === null) return null;
  try {
    return await startWatchDoor({ host, port: workerPort, studio });
  } catch (cause) {
    throw new StartRefused(`WORKER_PORT ${workerPort} on ${host} is taken by another program. Choose another for this worker.`, { cause });
  }
}
