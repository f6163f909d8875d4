import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockDataFolder, prepareDataFolder } from '#lib/server/db/data-folder.ts';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'shotboard-data-')), 'data');
const modeOf = (path: string) => statSync(path).mode & 0o777;

/** Another process that takes the lock and keeps it. */
async function otherProcess(folder: string) {
  const code = `
    const { lockDataFolder } = await import('#lib/server/db/data-folder.ts');
    await lockDataFolder(${JSON.stringify(folder)});
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] });
  let warnings = '';
  child.stderr.on('data', (chunk) => {
    warnings += chunk;
  });
  await once(child.stdout, 'data');
  return { child, warnings: () => warnings };
}

describe('the data folder', () => {
  it('is private to its owner, and so is what it holds', () => {
    const folder = newFolder();
    prepareDataFolder(folder);
    for (const path of [folder, join(folder, 'database'), join(folder, 'files')]) expect(modeOf(path)).toBe(0o700);
  });

  it('is made private again when somebody opened it', async () => {
    const folder = newFolder();
    prepareDataFolder(folder);
    (await lockDataFolder(folder)).release();
    chmodSync(folder, 0o755);
    prepareDataFolder(folder);
    expect(modeOf(folder)).toBe(0o700);
  });

  it('keeps the rights of a folder that already served something else', () => {
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o755 });
    writeFileSync(join(folder, 'letter.txt'), 'mine');
    prepareDataFolder(folder);
    expect(modeOf(folder)).toBe(0o755);
    expect(modeOf(join(folder, 'files'))).toBe(0o700);
  });

  it('says in words what is in its way', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'shotboard-data-')), 'a-file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(file)).toThrow(`The data folder ${file} cannot be used: it is a file. Set DATA_DIR`);
    expect(() => prepareDataFolder(join(file, 'data'))).toThrow('cannot be used: a part of that path is a file. Set DATA_DIR');
  });

  it('serves one process: a second is refused with a sentence that names it, and kill -9 of the first frees it', async () => {
    const folder = newFolder();
    prepareDataFolder(folder);
    const { child, warnings } = await otherProcess(folder);
    await expect(lockDataFolder(folder)).rejects.toThrow(`The data folder ${folder} is in use by another Shotboard process.`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toThrow('in use');
    lock.release();
    (await lockDataFolder(folder)).release();
    expect(warnings()).toBe('');
  });
});
