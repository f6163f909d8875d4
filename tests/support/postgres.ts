/** A throwaway PostgreSQL for tests, where its programs are installed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/postgres.mjs';
import { freePort } from './free-port.ts';

export interface ThrowawayPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<ThrowawayPostgres> {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not installed: initdb and postgres were not found.');
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = { ...owner, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'shotboard', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'],
    options,
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port), '-F', '-c', 'max_connections=60'],
    options,
  );
  const url = `postgres://shotboard@127.0.0.1:${port}/postgres`;
  await ready(url, server);
  return {
    url,
    async stop() {
      const ended = once(server, 'exit');
      // The polite signal: it waits for connections that are just closing, which would otherwise complain of being cut.
      server.kill('SIGTERM');
      const impatience = setTimeout(() => server.kill('SIGINT'), 5000);
      await ended;
      clearTimeout(impatience);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
      return { uid: id('-u'), gid: id('-g') };
    } catch (error) {
      if (user === 'nobody') throw error;
    }
  }
  return null;
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline && server.exitCode === null; ) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      // It refuses connections until it is up; how soon that is depends on the machine.
      if (server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`PostgreSQL did not come up (exit code ${server.exitCode}).`);
}
