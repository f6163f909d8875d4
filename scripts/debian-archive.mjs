/**
 * Packages of Debian's archive, unpacked into a folder: nothing is installed, no root is needed, and the machine's own list
 * of packages stays as it is. apt verifies what it fetches by Debian's keys, as ever; it only keeps its notes elsewhere.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

const APT = '/usr/bin/apt-get';
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

/** What the machine's own sources list, asked anew: on a new machine nothing is listed yet, and listing for all needs root. `notes`: a folder. */
export async function openArchive(notes) {
  const own = aptIn(join(notes, 'own'), []);
  await own(['update']);
  return {
    /** One package of the machine's own suite, without what it needs. */
    async unpackAlone(name, folder) {
      await own(['download', name]);
      await unpack(join(notes, 'own'), folder);
    },

    /** Packages of any suite with all that they need, the C library included, so that they run beside an older system. */
    async unpackWithNeeded(names, suite, folder) {
      const rows = (await own(['indextargets', '--format', '$(CODENAME) $(REPO_URI)', 'Created-By: Packages'])).trim().split('\n');
      const row = rows.find((each) => each.startsWith(`${release().VERSION_CODENAME} `)) ?? rows[0];
      const keyring = KEYRINGS.find(existsSync);
      const sources = join(notes, 'sources.list');
      writeFileSync(sources, `deb ${keyring ? `[signed-by=${keyring}] ` : ''}${row.split(' ')[1]} ${suite} main\n`);
      const apt = aptIn(join(notes, suite), ['-o', `Dir::Etc::sourcelist=${sources}`, '-o', 'Dir::Etc::sourceparts=-']);
      await apt(['update']);
      await apt(['install', '--download-only', '--no-install-recommends', '--yes', ...names]);
      await unpack(join(notes, suite), folder);
    },
  };
}

function release() {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return Object.fromEntries([...text.matchAll(/^(\w+)="?([^"\n]*)"?$/gm)].map(([, key, value]) => [key, value]));
}

/** apt-get with all its notes in a folder, and nothing installed as far as it knows. Resolves with what it printed. */
function aptIn(notes, more) {
  for (const each of ['state/lists/partial', 'cache/archives/partial']) mkdirSync(join(notes, each), { recursive: true });
  writeFileSync(join(notes, 'status'), '');
  const places = { 'Dir::State': 'state', 'Dir::State::status': 'status', 'Dir::Cache': 'cache' };
  const options = [...Object.entries(places).map(([key, name]) => [key, join(notes, name)]), ...Object.entries(SETTINGS)];
  return async (args) => {
    const { code, output } = await runCommand(
      APT,
      ['-q', ...options.flatMap(([key, value]) => ['-o', `${key}=${value}`]), ...more, ...args],
      {
        quiet: true,
        cwd: join(notes, 'cache/archives'),
        timeoutMs: LONGEST_FETCH_MS,
        env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
    if (code !== 0) throw new FetchFailed(output);
    return output;
  };
}

async function unpack(notes, folder) {
  const archives = join(notes, 'cache/archives');
  for (const name of readdirSync(archives).filter((each) => each.endsWith('.deb'))) {
    const { code, output } = await runCommand('/usr/bin/dpkg-deb', ['-x', join(archives, name), folder], { quiet: true });
    if (code !== 0) throw new FetchFailed(output);
  }
}
