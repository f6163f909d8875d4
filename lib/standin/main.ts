/** `npm run standin`: the stand-in on its own. Started by the app, it reports its address over IPC and ends with its parent. */

import { readCommandLine, USAGE } from './command-line.ts';
import { readFaultsFile } from './faults/read-faults-file.ts';
import { createStandin, type Standin } from './standin.ts';
import type { StandinOptions } from './standin-options.ts';
import { startProblem, startWords } from './start-words.ts';

const command = readCommandLine(process.argv.slice(2));
if (!command.ok) {
  console.error(command.error);
  process.exit(2);
}
if (command.value.help) {
  console.log(USAGE);
  process.exit(0);
}
const { quiet, faultsFile } = command.value;
const read = faultsFile === null ? null : await readFaultsFile(faultsFile);
if (read?.ok === false) {
  console.error(read.error);
  process.exit(2);
}
const options: StandinOptions = { ...command.value.options, ...(read ? { faults: read.value } : {}) };
const standin = createStandin({ ...options, log: quiet ? () => undefined : (line) => console.log(`${new Date().toISOString()} ${line}`) });

// Before anything is opened: a parent may be gone, and a signal may come, while the folder is still being read.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(standin));
process.once('disconnect', () => stop(standin));

const { url } = await standin.listen().catch((error: unknown) => {
  console.error(startProblem(error, options));
  process.exit(1);
});
console.log(`The stand-in for Kling's Omni API listens on ${url}${options.dry ? ' (dry: it renders nothing)' : ''}`);
// A parent that started it knows all this, and logs line by line.
if (process.connected) process.send?.({ type: 'listening', url });
else if (!quiet) console.log(startWords(url, options));

function stop(running: Standin): void {
  running.close().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
