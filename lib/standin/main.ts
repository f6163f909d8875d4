/** `npm run standin`: the stand-in on its own. Started by the app, it reports its address over IPC and ends with its parent. */
import { readCommandLine, USAGE } from './options.ts';
import { createStandin, type Standin, type StandinOptions } from './standin.ts';

const command = readCommandLine(process.argv.slice(2));
if (!command.ok) {
  console.error(command.error);
  process.exit(2);
}
if (command.value.help) {
  console.log(USAGE);
  process.exit(0);
}
const { options, quiet } = command.value;
const standin = createStandin({ ...options, log: quiet ? () => undefined : (line) => console.log(`${new Date().toISOString()} ${line}`) });

// Before anything is opened: a parent may be gone, and a signal may come, while the folder is still being read.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(standin));
process.once('disconnect', () => stop(standin));

const { url } = await standin.listen().catch((error: unknown) => {
  console.error(startProblem(error, options));
  process.exit(1);
});
console.log(`The stand-in for Kling's Omni API listens on ${url}${options.dry ? ' (dry: it renders nothing)' : ''}`);
if (process.connected) process.send?.({ type: 'listening', url });

function stop(running: Standin): void {
  running.close().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}

/** What went wrong at the start, and what to do about it. */
function startProblem(error: unknown, { port, host, dataDir }: StandinOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop the program that uses it, or choose another with --port.`;
    case 'EACCES':
      return `Port ${port} or the folder ${dataDir ?? 'for temporary files'} may not be used by this user. Choose another with --port or --data.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `The address ${host} does not belong to this machine. Choose another with --host.`;
    case 'ENOSPC':
      return 'There is no space left on the disk. Nothing was lost; free some space and start again.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
