/**
 * Packages of Debian's archive, unpacked into a folder: nothing is installed, no root is needed, and the machine's own list
 * of packages stays as it is. apt verifies what it fetches by Debian's keys, as ever; it only keeps its notes elsewhere.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

const APT = '/usr/bin/apt-get';
const ARCHIVES = 'cache/archives';
const KEYRINGS = ['gpg', 'pgp'].map((ending) => `/usr/share/keyrings/debian-archive-keyring.${ending}`);
/** A mirror that answers takes seconds; one that does not is given up on. */
const LONGEST_FETCH_MS = 300_000;
const SETTINGS = {
  'Acquire::Languages': 'none',
  'Acquire::Retries': '3',
  'Acquire::http::Timeout': '20',
  // As root apt fetches as another user, who may not reach our folders.
  'APT::Sandbox::User': 'root',
  'APT::Update::Error-Mode': 'any',
};

/** The message is what apt said. */
export class FetchFailed extends Error {}

export function isDebian() {
  return release().ID === 'debian' && existsSync(APT);
}

/**
 * The files of packages of a suite, which need not be the machine's: laid into `folder` as they would lie under `/`. `withNeeded`
 * brings what they need as well, the C library included, so that they run beside an older system.
 */
export async function unpackPackages({ suite, names, withNeeded }, folder) {
  const notes = mkdtempSync(join(tmpdir(), 'shotboard-apt-'));
  try {
    const sources = join(notes, 'sources.list');
    const keyring = KEYRINGS.find(existsSync);
    writeFileSync(sources, `deb ${keyring ? `[signed-by=${keyring}] ` : ''}${await machinesMirror(notes)} ${suite} main\n`);
    const apt = aptIn(notes, ['-o', `Dir::Etc::sourcelist=${sources}`, '-o', 'Dir::Etc::sourceparts=-']);
    await apt(['update']);
    await apt(withNeeded ? ['install', '--download-only', '--no-install-recommends', '--yes', ...names] : ['download', ...names]);
    await unpack(join(notes, ARCHIVES), folder);
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}

/** Where this machine gets its own suite from: what apt would ask for is printed, and nothing is fetched. */
async function machinesMirror(notes) {
  const places = await aptIn(notes, [])(['update', '--print-uris']);
  const suites = [...places.matchAll(/^'(\S+)\/dists\/(\S+)\/InRelease'/gm)].map(([, mirror, suite]) => ({ mirror, suite }));
  const own = suites.find(({ suite }) => suite === release().VERSION_CODENAME) ?? suites[0];
  if (!own) throw new FetchFailed('apt names no mirror on this machine.');
  return own.mirror;
}

function release() {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return Object.fromEntries([...text.matchAll(/^(\w+)="?([^"\n]*)"?$/gm)].map(([, key, value]) => [key, value]));
}

/** apt-get with all its notes in a folder, and nothing installed as far as it knows. Resolves with what it printed. */
function aptIn(notes, more) {
  for (const each of ['state/lists/partial', `${ARCHIVES}/partial`]) mkdirSync(join(notes, each), { recursive: true });
  writeFileSync(join(notes, 'status'), '');
  const places = { 'Dir::State': 'state', 'Dir::State::status': 'status', 'Dir::Cache': 'cache' };
  const settings = [...Object.entries(places).map(([key, name]) => [key, join(notes, name)]), ...Object.entries(SETTINGS)];
  const options = [...settings.flatMap(([key, value]) => ['-o', `${key}=${value}`]), ...more];
  return async (args) => {
    const { code, output } = await runCommand(APT, ['-q', ...options, ...args], {
      quiet: true,
      cwd: join(notes, ARCHIVES),
      timeoutMs: LONGEST_FETCH_MS,
      env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) throw new FetchFailed(output);
    return output;
  };
}

async function unpack(archives, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(archives).filter((each) => each.endsWith('.deb'))) {
    const { code, output } = await runCommand('/usr/bin/dpkg-deb', ['-x', join(archives, name), folder], { quiet: true });
    if (code !== 0) throw new FetchFailed(output);
  }
}
