import { join } from 'node:path';
import type { Env } from '../../env/read-env.ts';
import type { Storage } from '../storage.ts';
import { openDiskStorage } from './disk-storage.ts';

/** Opens the storage that the environment chose. */
export function openStorage({ dataDir }: Pick<Env, 'dataDir'>): Promise<Storage> {
  return openDiskStorage(join(/* turbopackIgnore: true */ dataDir, 'files'));
}
