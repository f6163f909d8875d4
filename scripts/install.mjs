/** Installs the packages when they are missing or older than the lock file, and finds the Node that runs the project. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, seconds, step } from './say.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.shotboard-lock');
const NEEDED_NODE_MAJOR = 24;
/** What `npm ci` unpacks to, with some room; a clearer end than a half-written folder. */
const NEEDED_BYTES = 1_800_000_000;

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
const isCurrent = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockDigest();

function npmCommand() {
  // Under `npm run` this is npm's own file, which any Node can run; it spares a search for npm on the path.
  const file = process.env.npm_execpath;
  return file?.endsWith('.js') ? [process.execPath, [file]] : ['npm', []];
}

function reasonOf(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'The disk is full. Free about 2 GB and run the command again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(output)) {
    return 'The packages could not be fetched. Check the network (or the proxy npm uses) and run the command again.';
  }
  if (/EUSAGE/.test(output))
    return 'package-lock.json does not fit package.json. Restore both from the repository and run the command again.';
  return 'npm could not install the packages; its own message is above.';
}

/** Installs what the lock file names, exactly. Install scripts stay off: nothing we use needs one. */
export async function ensurePackages() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new CannotGoOn(
      `Node ${process.versions.node} is too old to install Shotboard. Install Node 20 or newer (24 is best) and run the command again.`,
    );
  }
  if (isCurrent()) return;
  const { bavail, bsize } = statfsSync(ROOT);
  if (bavail * bsize < NEEDED_BYTES)
    throw new CannotGoOn('There is not enough space on this disk: the packages need about 2 GB. Free some and run the command again.');
  step('Installing packages (about a minute)');
  const start = performance.now();
  const [command, args] = npmCommand();
  const { code, output } = await runCommand(command, [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new CannotGoOn(reasonOf(output));
  writeFileSync(STAMP, lockDigest());
  process.stdout.write(`  installed in ${seconds(start)}\n`);
}

/** The Node that the lock file pins, or the one that runs now where no build of it exists. */
export async function findNode() {
  const pinned = join(MODULES, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(pinned)) {
    const { code, output } = await runCommand(pinned, ['--version'], { quiet: true });
    if (code === 0 && Number(output.slice(1).split('.')[0]) >= NEEDED_NODE_MAJOR) return pinned;
  }
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE_MAJOR) return process.execPath;
  throw new CannotGoOn(
    `There is no packaged Node ${NEEDED_NODE_MAJOR} for ${process.platform}-${process.arch}. Install Node ${NEEDED_NODE_MAJOR} and run the command again.`,
  );
}

/** The environment in which every tool, and every process a tool starts, finds the pinned Node first. */
export function projectEnvironment(extra = {}) {
  return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PATH: `${join(MODULES, '.bin')}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}
