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

/** Whether the operating system failed, and not the file: it names the call that it refused. */
export function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** What our own machine can fail at with any file, and the status of the answer that says so. */
const OWN_TROUBLE: Readonly<Record<string, number>> = { 'disk-full': 507, 'storage-unreachable': 503, 'reading-away': 503 };

/** Whether this server failed to take a file in or to read it: what was to be stored is as good as before. */
export function isOwnTrouble({ code }: Pick<Failure, 'code'>): boolean {
  return code in OWN_TROUBLE;
}

/** Own trouble is nobody's mistake, whatever was asked: its own HTTP status, else `otherwise`. */
export function statusOf({ code }: Pick<Failure, 'code'>, otherwise: number): number {
  return OWN_TROUBLE[code] ?? otherwise;
}
