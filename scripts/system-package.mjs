/** Installs one package with the system's own package manager, where that needs no password. */
import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

const MANAGERS = [
  { program: '/usr/bin/apt-get', refresh: ['update'], install: ['install', '-y', '--no-install-recommends'] },
  { program: '/usr/bin/dnf', refresh: null, install: ['install', '-y'] },
  { program: '/sbin/apk', refresh: null, install: ['add'] },
  { program: '/opt/homebrew/bin/brew', refresh: null, install: ['install'], asUser: true },
  { program: '/usr/local/bin/brew', refresh: null, install: ['install'], asUser: true },
];

/** @returns {Promise<boolean>} whether the package manager said it worked */
export async function installSystemPackage(name) {
  const manager = MANAGERS.find(({ program }) => existsSync(program));
  if (!manager) return false;
  const needsSudo = process.getuid?.() !== 0 && !manager.asUser;
  const run = (args) =>
    // `sudo -n` fails at once instead of asking for a password that nobody may be there to type.
    needsSudo
      ? runCommand('sudo', ['-n', manager.program, ...args], { quiet: true })
      : runCommand(manager.program, args, { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (manager.refresh) await run(manager.refresh);
  const { code } = await run([...manager.install, name]);
  return code === 0;
}
