import { type Failure, isDiskFull } from '../failure.ts';
import { DISK_FULL } from './storage.ts';

/** The place where files lie could not be asked, or said no: a network that is down, a key that was withdrawn. */
export class StorageAway extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageAway';
  }
}

/** For people; the same wherever files cannot be had. */
const STORAGE_AWAY = 'The storage that keeps the files of this server does not answer. Nothing was lost; try again in a moment.';

/** What went wrong with the place where files lie, as a failure; null when the error is about something else. */
export function asStorageFailure(cause: unknown): Failure | null {
  if (isDiskFull(cause)) return { code: 'disk-full', sentence: DISK_FULL, cause };
  if (cause instanceof StorageAway) return { code: 'storage-unreachable', sentence: STORAGE_AWAY, cause };
  return null;
}
