import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '#tests/unit/standin/requests.ts';
import { clientOf } from './client.ts';

const MAIN = fileURLToPath(new URL('../../../lib/standin/main.ts', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standin-alone-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The program as a person starts it: no parent that listens, its words on the terminal. */
class Program {
  readonly child: ChildProcess;
  out = '';
  err = '';

  constructor(...args: string[]) {
    this.child = spawn(process.execPath, [MAIN, '--port', '0', '--dry', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (chunk) => {
      this.out += String(chunk);
    });
    this.child.stderr?.on('data', (chunk) => {
      this.err += String(chunk);
    });
  }

  async client() {
    await expect.poll(() => this.out, { timeout: 30_000 }).toContain('Ctrl-C stops it.');
    return clientOf(/listens on (http:\S+)/.exec(this.out)?.[1] ?? '');
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

describe('the stand-in alone', () => {
  it('says where everything is, works, and ends cleanly on Ctrl-C', async () => {
    const program = new Program();
    const { create, url } = await program.client();
    expect(program.out).toContain(`Page      ${url}/`);
    expect((await create(words())).code).toBe(0);
    program.child.kill('SIGINT');
    expect(await program.ended()).toBe(0);
    expect(program.err).toBe('');
  });

  it('begins with the faults of a file, or with a scenario', async () => {
    const path = join(folder, 'faults.json');
    await writeFile(path, '{"faults":[{"on":"create","kind":"http","code":1303}]}');
    const [withFile, withScenario] = [new Program('--faults', path), new Program('--scenario', 'out-of-units')];
    const [file, scenario] = await Promise.all([withFile.client(), withScenario.client()]);
    expect([(await file.create(words())).code, (await file.create(words())).code]).toEqual([1303, 0]);
    expect((await scenario.create(words())).code).toBe(1102);
    expect(withScenario.out).toContain('Out of units: The pack is used up');
    for (const { child } of [withFile, withScenario]) child.kill('SIGTERM');
    expect([await withFile.ended(), await withScenario.ended()]).toEqual([0, 0]);
  });

  it.each([
    ['a file that is not there', null, 'could not be read (ENOENT)'],
    ['a file that is no JSON', '{', 'is no JSON'],
    ['a fault that does not exist', '[{"on":"create","kind":"explode"}]', 'faults[0] needs "kind"'],
  ])('does not start with %s, and says why', async (name, content, sentence) => {
    const path = join(folder, `${name}.json`);
    if (content !== null) await writeFile(path, content);
    const program = new Program('--faults', path);
    expect(await program.ended()).toBe(2);
    expect(program.err).toContain(sentence);
  });

  it('says so when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const program = new Program('--port', port);
    expect(await program.ended()).toBe(1);
    expect(program.err).toContain(`Port ${port} is taken`);
    other.close();
  });
});
