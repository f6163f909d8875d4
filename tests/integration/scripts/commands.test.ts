/** The commands of the README, run as a stranger runs them, up to the point where they cannot go on. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

function run(script: string, environment: Record<string, string>, folder = ROOT): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, script)], { cwd: folder, env: { ...process.env, ...environment } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function takePort(): Promise<number> {
  return new Promise((resolve) => {
    const server: Server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      cleanups.push(() => server.close());
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
}

/** A clone without packages, in which npm says what the test wants it to say. */
function cloneWithNpm(npmSays: string): { folder: string; environment: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-clone-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['scripts', 'package.json', 'package-lock.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\necho "${npmSays}" >&2\nexit 1\n`);
  chmodSync(join(folder, 'bin/npm'), 0o755);
  return { folder, environment: { PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`, npm_execpath: '', PORT: '0' } };
}

describe('npm run demo', () => {
  it('says that the port is taken, before anything is installed or built, and which one to try', async () => {
    const port = await takePort();
    const { code, output } = await run('scripts/demo.mjs', { PORT: String(port) });
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(output).toContain(`PORT=${port + 1} npm run demo`);
    expect(output).not.toContain('Building');
  });

  it('asks after the port that .env names, where the app will listen', async () => {
    const port = await takePort();
    const { folder, environment } = cloneWithNpm('unused');
    writeFileSync(join(folder, '.env'), `PORT=${port}\n`);
    const { PORT: _, ...withoutPort } = environment;
    const { output } = await run('scripts/demo.mjs', withoutPort, folder);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is taken`);
  });

  it('says that a port is no port', async () => {
    const { code, output } = await run('scripts/demo.mjs', { PORT: 'three thousand' });
    expect(code).toBe(1);
    expect(output).toContain('PORT must be a whole number from 1 to 65535, not "three thousand"');
  });

  it.each([
    ['npm error code ENOTFOUND', 'could not be fetched'],
    ['npm error nospc ENOSPC: no space left on device', 'The disk is full'],
    ['npm error code EUSAGE', 'package-lock.json does not fit'],
  ])('explains an installation that ends with "%s"', async (npmSays, sentence) => {
    const { folder, environment } = cloneWithNpm(npmSays);
    const { code, output } = await run('scripts/demo.mjs', { ...environment, PORT: '39871' }, folder);
    expect(code).toBe(1);
    expect(output).toContain('Installing packages');
    expect(output).toContain(sentence);
    expect(output).not.toMatch(/\n\s+at .*\.mjs/);
  });
});

describe('npm start', () => {
  it('says that there is nothing built yet', async () => {
    const { folder, environment } = cloneWithNpm('unused');
    const { code, output } = await run('scripts/start.mjs', environment, folder);
    expect(code).toBe(1);
    expect(output).toContain('Run "npm run build" first');
  });
});
