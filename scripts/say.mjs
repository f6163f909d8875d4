/**
 * How the scripts talk: what is done, how long it took, and one sentence when they cannot go on.
 * Plain JavaScript for any Node from 20 up, since these files run before anything is installed.
 */

/** A failure whose message is a sentence for the person at the terminal; it is printed without a stack. */
export class CannotGoOn extends Error {}

export function step(text) {
  process.stdout.write(`\n▸ ${text}\n`);
}

export function seconds(sinceMs) {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/**
 * For processes that go on: whoever reads what they print may end before them (a logger at the end of a pipe, a terminal).
 * Without this a worker would end with its reader, and Next would log the error that comes of logging, for ever.
 */
export function goOnUnread() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {
      // There is nowhere left to say so.
    });
  }
}

/** Runs a script's main function; a CannotGoOn ends it with its sentence and exit code 1. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    process.stderr.write(`\n✗ ${error.message}\n`);
    process.exitCode = 1;
  }
}
