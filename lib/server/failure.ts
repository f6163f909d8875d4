/** An expected failure of the server: a stable code for programs, a sentence for people, a cause for the log only. */
export interface Failure {
  readonly code: string;
  readonly sentence: string;
  readonly cause?: unknown;
}

/** Of the system, of a database, and of one that keeps room for itself (`db/keep-room.ts`): it reads, and writes nothing. */
const FULL_CODES: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', '53100', '25006']);

/** Whether an error says that the disk, or our share of it, is full. */
export function isDiskFull(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (
      ('code' in each && typeof each.code === 'string' && FULL_CODES.has(each.code)) ||
      /ENOSPC|No space left on device/i.test(each.message)
    )
      return true;
  }
  return false;
}

/** Whether an error says that there is no file under that name. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Whether it is our own storage that failed to take a file in: what was to be stored is as good as before. */
export function isOfOurStorage({ code }: Pick<Failure, 'code'>): boolean {
  return code === 'disk-full' || code === 'storage-unreachable';
}
