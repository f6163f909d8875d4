/**
 * The embedded database's own files, opened and locked, below any schema. Opening takes half a second, so the script
 * that starts the app begins it while Next is still loading, and the studio takes over what was begun.
 */
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { isDiskFull } from '../failure.ts';
import { StartRefused } from '../start-refused.ts';
import { diskFullAt, freeBytesOf, lockDataFolder, prepareDataFolder } from './data-folder.ts';
import { keepRoom, LEAST_FREE_BYTES } from './keep-room.ts';

export interface Cluster {
  readonly pglite: PGlite;
  /** Gives the folder back; to be called after the database is closed. */
  readonly release: () => void;
}

interface HeadStart {
  readonly dataDir: string;
  /** Never rejects: nobody may be listening yet when it fails. */
  readonly opening: Promise<{ readonly cluster: Cluster } | { readonly refusal: unknown }>;
}

/** On `globalThis`: the starting script and the bundled server load this file separately. */
const slot = globalThis as typeof globalThis & { shotboardHeadStart?: HeadStart };

/** Begins to open the cluster of a folder for whoever asks for it next in this process. */
export function beginOpening(dataDir: string): void {
  slot.shotboardHeadStart = {
    dataDir,
    opening: open(dataDir).then(
      (cluster) => ({ cluster }),
      (refusal: unknown) => ({ refusal }),
    ),
  };
}

/** The cluster of a folder: the one begun earlier, or opened now. Throws `StartRefused` with a sentence. */
export async function openCluster(dataDir: string): Promise<Cluster> {
  const begun = slot.shotboardHeadStart;
  if (begun?.dataDir !== dataDir) return open(dataDir);
  delete slot.shotboardHeadStart;
  const outcome = await begun.opening;
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.cluster;
}

async function open(dataDir: string): Promise<Cluster> {
  prepareDataFolder(dataDir);
  const freeBytes = () => freeBytesOf(dataDir);
  if (freeBytes() < LEAST_FREE_BYTES) throw diskFullAt(dataDir);
  const { release } = await lockDataFolder(dataDir);
  try {
    return { pglite: keepRoom(await PGlite.create(join(dataDir, 'database')), freeBytes), release };
  } catch (cause) {
    release();
    throw refusalOf(dataDir, cause);
  }
}

/** Why a database that is there cannot be used, as a sentence. */
export function refusalOf(dataDir: string, cause: unknown): StartRefused {
  if (isDiskFull(cause)) return diskFullAt(dataDir, cause);
  return new StartRefused(
    `The database in ${dataDir} could not be opened: ${String(cause)}. Restore a backup, or set DATA_DIR to another folder.`,
    { cause },
  );
}
