import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { childEnv } from '../../env/child-env.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import type { LookAnswer, Looked, LookJob } from './look-protocol.ts';

/** Fifteen seconds of 4K on a busy machine are far below this. */
const TIMEOUT_MS = 180_000;
/** Long enough to serve the takes of one press, short enough to give the memory back soon. */
const IDLE_MS = 20_000;
const MOST_MEMORY_MB = 256;

/** `lost`: the process was killed, or took too long. Another look may see something. */
export type LookTrouble = 'undecodable' | 'lost';

export interface LookingProcess {
  look(job: LookJob): Promise<Result<Looked, LookTrouble>>;
  /** How many are being looked at or wait for it. */
  waiting(): number;
  stop(): void;
}

/** One process, started with the first video and ended when there was none for a while. Videos wait in line. */
export function createLookingProcess({ idleMs = IDLE_MS }: { readonly idleMs?: number } = {}): LookingProcess {
  const inLine = oneAtATime();
  let child: ChildProcess | null = null;
  let idleTimer: NodeJS.Timeout | null = null;
  let waiting = 0;

  const start = (): ChildProcess => {
    const started = fork(
      // From the working folder: this file is bundled elsewhere, the other is not.
      join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/files/looks/look-process.ts'),
      // No inherited flags: a test runner's or debugger's would not fit there.
      { execArgv: [`--max-old-space-size=${MOST_MEMORY_MB}`], env: childEnv(), stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    started.on('exit', () => {
      if (child === started) child = null;
    });
    return started;
  };

  /** It ends by itself, in its own time: who comes meanwhile is served by another. */
  function letGo(idle: ChildProcess): void {
    if (child === idle) child = null;
    if (idle.connected) idle.disconnect();
  }

  function ask(job: LookJob): Promise<Result<Looked, LookTrouble>> {
    if (idleTimer) clearTimeout(idleTimer);
    child ??= start();
    const asked = child;
    return new Promise((resolve) => {
      const end = (result: Result<Looked, LookTrouble>) => {
        clearTimeout(timer);
        asked.removeAllListeners('message').removeAllListeners('error').removeListener('exit', gone);
        idleTimer = setTimeout(() => letGo(asked), idleMs).unref();
        resolve(result);
      };
      const gone = () => {
        if (child === asked) child = null;
        end(fail('lost'));
      };
      const timer = setTimeout(() => asked.kill('SIGKILL'), TIMEOUT_MS);
      asked.on('message', (message: LookAnswer) => end(message.ok ? ok(message.looked) : fail('undecodable')));
      asked.on('error', gone);
      asked.on('exit', gone);
      asked.send(job, (error) => error && gone());
    });
  }

  return {
    async look(job) {
      waiting += 1;
      try {
        return await inLine(() => ask(job));
      } finally {
        waiting -= 1;
      }
    },
    waiting: () => waiting,
    stop() {
      if (idleTimer) clearTimeout(idleTimer);
      child?.kill('SIGKILL');
    },
  };
}
