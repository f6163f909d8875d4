/**
 * The service's error codes (docs/kling-omni.md §6) and what each means for a take. The code decides, never the HTTP status:
 * 429 stands both for "no money" and for "slow down".
 */
import { fitPlain } from '#lib/prompt/shorten.ts';

/** never: asking again changes nothing · refresh-auth: a new token · wait: later, the same request · ask-first: find out whether it was accepted before sending again. */
export type RetryAdvice = 'never' | 'refresh-auth' | 'wait' | 'ask-first';

/**
 * What the code says about a create call. `refused`: nothing was made and nothing is charged. `busy`: the same, and the
 * same request may be sent later. `unclear`: the service itself failed and may have made the task before it did.
 */
export type Verdict = 'refused' | 'busy' | 'unclear';

export interface ErrorEntry {
  readonly httpStatus: number;
  readonly group: 'auth' | 'account' | 'parameters' | 'policy' | 'server';
  readonly verdict: Verdict;
  readonly retry: RetryAdvice;
  /** Whether the service's own message names the cause and is shown to people. */
  readonly quotesMessage: boolean;
  /** What happened, in words for people. */
  readonly sentence: string;
  /** What to do about it. */
  readonly advice: string;
}

const KEY_ADVICE = 'Check the key in the settings of this server and start it again. Your work is saved.';
const CHANGE_ADVICE = 'Change what it names and generate again. Your storyboard is saved and nothing was charged.';
const SUPPORT_ADVICE = 'Look at the account in the Kling console or ask Kling’s support. Your work is saved.';
const PATIENCE_ADVICE = 'Nothing to do: Shotboard tries again by itself.';

function entry(
  httpStatus: number,
  group: ErrorEntry['group'],
  verdict: Verdict,
  retry: RetryAdvice,
  sentence: string,
  advice: string,
  quotesMessage = false,
): ErrorEntry {
  return { httpStatus, group, verdict, retry, quotesMessage, sentence, advice };
}

export const ERRORS: Readonly<Record<number, ErrorEntry>> = {
  1000: entry(401, 'auth', 'refused', 'never', 'Kling did not accept the key.', KEY_ADVICE),
  1001: entry(401, 'auth', 'refused', 'never', 'Kling received no key.', KEY_ADVICE),
  1002: entry(401, 'auth', 'refused', 'never', 'Kling says that the key is not valid.', KEY_ADVICE, true),
  1003: entry(
    401,
    'auth',
    'refused',
    'wait',
    'Kling says that the login token is not valid yet: the clock of this computer may be ahead.',
    'Shotboard tries again shortly. If it goes on, set this computer’s clock.',
  ),
  1004: entry(
    401,
    'auth',
    'refused',
    'refresh-auth',
    'Kling says that the login token has expired: the clock of this computer may be behind.',
    'Set this computer’s clock. Your work is saved.',
  ),
  1100: entry(429, 'account', 'refused', 'never', 'Kling reports a problem with the account.', SUPPORT_ADVICE, true),
  1101: entry(
    429,
    'account',
    'refused',
    'never',
    'The Kling account has an unpaid bill.',
    'Recharge the account at Kling. Your work is saved.',
  ),
  1102: entry(
    429,
    'account',
    'refused',
    'never',
    'The Kling account has no units left, or its pack has run out.',
    'Buy a pack at Kling. Your work is saved.',
  ),
  1103: entry(403, 'account', 'refused', 'never', 'The Kling account may not use this model or feature.', SUPPORT_ADVICE, true),
  1200: entry(400, 'parameters', 'refused', 'never', 'Kling did not accept the request.', CHANGE_ADVICE, true),
  1201: entry(400, 'parameters', 'refused', 'never', 'Kling did not accept a value of the request.', CHANGE_ADVICE, true),
  1202: entry(
    404,
    'parameters',
    'refused',
    'never',
    'Kling does not know this kind of call.',
    'Check the address in KLINGAI_BASE_URL. If it is right, this is a fault of Shotboard. Your storyboard is saved.',
  ),
  1203: entry(
    404,
    'parameters',
    'refused',
    'never',
    'Kling does not know something that the request names, such as the model.',
    CHANGE_ADVICE,
    true,
  ),
  1300: entry(400, 'policy', 'refused', 'never', 'Kling’s platform policy does not allow this request.', CHANGE_ADVICE, true),
  1301: entry(
    400,
    'policy',
    'refused',
    'never',
    'Kling’s content rules do not allow these words or pictures.',
    'Change the prompt or the pictures and generate again. Your storyboard is saved and nothing was charged.',
    true,
  ),
  1302: entry(429, 'policy', 'busy', 'wait', 'Kling is receiving requests too fast.', PATIENCE_ADVICE),
  1303: entry(429, 'policy', 'busy', 'wait', 'All places of the Kling account are taken by other videos.', PATIENCE_ADVICE),
  1304: entry(
    429,
    'policy',
    'refused',
    'never',
    'The Kling account does not allow calls from this network address.',
    'Add this server’s address to the account’s allow-list at Kling. Your work is saved.',
  ),
  5000: entry(500, 'server', 'unclear', 'ask-first', 'Kling had an internal fault.', PATIENCE_ADVICE),
  5001: entry(503, 'server', 'unclear', 'ask-first', 'Kling is not available just now, usually for maintenance.', PATIENCE_ADVICE),
  5002: entry(504, 'server', 'unclear', 'ask-first', 'Kling took too long inside, usually because of a backlog.', PATIENCE_ADVICE),
};

/**
 * What is wrong with the account, as opposed to one request; nothing that is sent meanwhile comes to anything. `key`: it
 * is not let in at all. `account`: it has no money, no pack, no permission for this network. `feature`: it may not use
 * the model or feature that was asked for, others perhaps.
 */
export type AccountTrouble = 'key' | 'account' | 'feature';

/** Reads `kling-1102` and the like, as outcomes carry it; null where the code is about anything but the account. */
export function accountTrouble(code: string): AccountTrouble | null {
  const number = Number(/^kling-(\d+)$/.exec(code)?.[1]);
  if (number === 1103) return 'feature';
  if (ERRORS[number]?.group === 'auth') return 'key';
  return ERRORS[number]?.group === 'account' || number === 1304 ? 'account' : null;
}

/** Messages come from outside and may be any length. */
const MAX_QUOTED_LENGTH = 300;

export interface ErrorDescription {
  readonly code: string;
  readonly retry: RetryAdvice;
  readonly sentence: string;
  readonly advice: string;
}

/** Puts an error code of the service into words. A code that the catalogue does not know proves nothing about the task. */
export function describeError(code: number, httpStatus: number | null, message: string): ErrorDescription {
  const quoted = quote(message);
  const known = ERRORS[code];
  if (known === undefined) {
    const status = httpStatus === null ? '' : `, HTTP ${httpStatus}`;
    return {
      code: `kling-${code}`,
      retry: 'ask-first',
      sentence: `Kling answered with a code that Shotboard does not know (${code}${status})${quoted === '' ? '.' : `: ${quoted}`}`,
      advice: PATIENCE_ADVICE,
    };
  }
  const sentence = known.quotesMessage && quoted !== '' ? `${known.sentence} It says: ${quoted}` : known.sentence;
  return { code: `kling-${code}`, retry: known.retry, sentence, advice: known.advice };
}

/** The service's own words in quotation marks, cut where they run on, as the end of a sentence; empty if it said nothing. */
export function quote(message: string): string {
  // A NUL cannot be stored, and no line breaks belong into one sentence.
  const words = message.replace(/[\s\0]+/g, ' ').trim();
  if (words === '') return '';
  const quoted = words.length > MAX_QUOTED_LENGTH ? `${fitPlain(words, MAX_QUOTED_LENGTH)}…` : words;
  return `“${quoted}”${/[.!?…]$/.test(quoted) ? '' : '.'}`;
}
