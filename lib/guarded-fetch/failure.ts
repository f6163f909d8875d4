/** Why a foreign address was not fetched, as a value: the code is stable, the sentence is for people. */
export type GuardCode =
  | 'bad-url'
  | 'private-address'
  | 'too-many-redirects'
  | 'timeout'
  | 'too-large'
  | 'http-status'
  | 'network'
  | 'cut-off';

export interface GuardFailure {
  readonly code: GuardCode;
  readonly sentence: string;
  /** The answer's status, for `http-status`; null otherwise. */
  readonly status: number | null;
  /** For the log only. */
  readonly cause?: unknown;
}

/** What the body throws while it is being read; `asGuardFailure` turns it back into the value. */
export class GuardError extends Error {
  readonly failure: GuardFailure;

  constructor(failure: GuardFailure) {
    super(failure.sentence, { cause: failure.cause });
    this.name = 'GuardError';
    this.failure = failure;
  }
}

/** The failure inside an error thrown by a guarded body, or null for any other error. */
export function asGuardFailure(error: unknown): GuardFailure | null {
  return error instanceof GuardError ? error.failure : null;
}

const SENTENCES: Readonly<Record<Exclude<GuardCode, 'http-status' | 'too-large'>, string>> = {
  'bad-url': 'This is not an address that can be opened. Use one that begins with https:// or http://.',
  'private-address': 'This address leads into a private network, so it was not opened. Use one that anyone on the internet can open.',
  'too-many-redirects': 'This address keeps pointing to another one and never arrives. Use the address of the file itself.',
  timeout: 'The address answered too slowly, so the download was stopped. Try again, or use another address.',
  network: 'The address could not be reached. Check it, and check the connection to the internet.',
  'cut-off': 'The download broke off before its end. Try again.',
};

export function failure(code: keyof typeof SENTENCES, cause?: unknown): GuardFailure {
  return { code, sentence: SENTENCES[code], status: null, cause };
}

export function tooLarge(maxBytes: number): GuardFailure {
  const most = `${Math.floor(maxBytes / (1024 * 1024))} MB`;
  return { code: 'too-large', sentence: `What this address sends is larger than ${most}, so the download was stopped.`, status: null };
}

export function badStatus(status: number): GuardFailure {
  const meaning =
    status === 404 || status === 410
      ? 'nothing is there any more'
      : status === 401 || status === 403
        ? 'it does not let us in'
        : status >= 500
          ? 'its server is in trouble'
          : 'it did not send the file';
  return { code: 'http-status', sentence: `The address answered with ${status}: ${meaning}.`, status };
}

/** undici's own limits, and the total, all mean "too slow"; an abort from outside is reported the same way. */
export function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && /Timeout|Abort/.test(`${cause.name} ${'code' in cause ? cause.code : ''}`);
}
