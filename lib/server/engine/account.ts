import { createHash } from 'node:crypto';
import { DEFAULT_BASE_URL, type EngineChoice } from '../env/engine-choice.ts';

/** Enough to tell accounts apart, and too little to guess a key by. */
const FINGERPRINT_LENGTH = 16;

/**
 * Which account of which service a take is sent to, as a fingerprint: a take that another account has accepted can be
 * asked for only there. It names no key. The secret half of a pair does not count: it may be renewed.
 */
export function accountOf(choice: EngineChoice): string {
  if (choice.type === 'own-stand-in') return fingerprint([DEFAULT_BASE_URL, 'our own stand-in']);
  const { credentials, baseUrl } = choice;
  return fingerprint([baseUrl, credentials.type === 'key' ? credentials.apiKey : credentials.accessKey]);
}

function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, FINGERPRINT_LENGTH);
}
