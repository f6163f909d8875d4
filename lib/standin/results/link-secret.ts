import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readWhole, writeWhole } from '../disk/whole-file.ts';

/** The data folder's own secret for addresses of results, made once. An unusable one is replaced: old addresses die, nothing else. */
export async function linkSecret(root: string): Promise<string> {
  const path = join(root, 'link-secret');
  const kept = await readWhole(path);
  if (kept !== null && /^[0-9a-f]{64}$/.test(kept)) return kept;
  const made = randomBytes(32).toString('hex');
  await writeWhole(path, made);
  return made;
}
