import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The data folder's own secret for addresses of results, made once. An unusable one is replaced: old addresses die, nothing else. */
export async function linkSecret(root: string): Promise<string> {
  const path = join(root, 'link-secret');
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  if (/^[0-9a-f]{64}$/.test(kept)) return kept;
  const made = randomBytes(32).toString('hex');
  await writeFile(`${path}.half`, made, { mode: 0o600 });
  await rename(`${path}.half`, path);
  return made;
}
