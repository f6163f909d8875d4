/** The program in JavaScript that docs/standin.md shows, run as it stands there. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { QUICK, withStandin } from './client.ts';

const DOCUMENT = new URL('../../../docs/standin.md', import.meta.url);
const run = promisify(execFile);

it('signs a token, makes a video, waits for it and saves it', async () => {
  const [, program = ''] = /```js\n([\s\S]*?)```/.exec(await readFile(DOCUMENT, 'utf8')) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'standin-program-'));
  await writeFile(join(folder, 'program.mjs'), program);
  try {
    await withStandin(QUICK, async ({ url }, standin) => {
      const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: folder, env: { ...process.env, KLING_HOST: url } });
      expect(stdout).toBe('lanterns.mp4, 3 units\n');
      expect(standin.stats().calls['create']).toBe(1);
    });
    expect((await readFile(join(folder, 'lanterns.mp4'))).toString('latin1', 4, 8)).toBe('ftyp');
  } finally {
    await rm(folder, { recursive: true });
  }
});
