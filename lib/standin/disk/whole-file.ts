/** Small files that are read and written as a whole: one appears under its name only when all of it is there. */
import { access, readFile, rename, writeFile } from 'node:fs/promises';

export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.half`, text, { mode: 0o600 });
  await rename(`${path}.half`, path);
}

/** Null where there is no such file. */
export async function readWhole(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
