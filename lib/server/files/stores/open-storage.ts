import { join } from 'node:path';
import type { Env } from '../../env/read-env.ts';
import { StartRefused } from '../../start-refused.ts';
import type { Storage } from '../storage.ts';
import { openDiskStorage } from './disk-storage.ts';

/** Opens the storage that the environment chose. Throws `StartRefused` when there is a bucket that cannot be used. */
export async function openStorage({ dataDir, s3 }: Pick<Env, 'dataDir' | 's3'>): Promise<Storage> {
  const folder = join(/* turbopackIgnore: true */ dataDir, 'files');
  if (s3 === null) return openDiskStorage(folder);
  // Loaded only where it is used: the service's library is much code.
  const [{ openBucket }, { openS3Storage }] = await Promise.all([import('./s3/bucket.ts'), import('./s3/s3-storage.ts')]);
  const bucket = openBucket(s3);
  try {
    await bucket.check();
  } catch (cause) {
    bucket.close();
    throw new StartRefused(cause instanceof Error ? cause.message : String(cause), { cause });
  }
  return openS3Storage({ folder, bucket });
}
