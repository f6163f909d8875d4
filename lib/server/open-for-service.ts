import { bootStudio } from './boot.ts';
import { isStartRefused } from './start-refused.ts';
import { type Studio, startStudio } from './studio.ts';

const STOP_TIMEOUT_MS = 12_000;

/** What runs beside the studio, and ends before it. */
export type Beside = (studio: Studio) => Promise<{ stop(): Promise<void> }>;

/** Starts the studio of this process and sees to its end: at a signal in good order, at a refused start with a sentence. */
export function openForService(startBeside: Beside = async () => ({ stop: async () => undefined })): void {
  const studio = startStudio(bootStudio);
  const beside = studio.then(startBeside);
  beside.catch((error: unknown) => {
    process.stderr.write(
      isStartRefused(error) ? `\nShotboard cannot start.\n${error.message}\n\n` : `\nShotboard could not start: ${describe(error)}\n\n`,
    );
    process.exit(1);
  });

  let isEnding = false;
  async function end(): Promise<void> {
    if (isEnding) return;
    isEnding = true;
    // Takes survive a kill just as well; this only spares the next start some questions.
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    try {
      await (await beside).stop();
      await (await studio).stop();
      process.exit(0);
    } catch (error) {
      process.stderr.write(`Shotboard did not stop in good order: ${describe(error)}\n`);
      process.exit(1);
    }
  }
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
