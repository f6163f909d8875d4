import { isLoopbackHost } from '#lib/kernel/addresses.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';

export type Credentials =
  | { readonly type: 'key'; readonly apiKey: string }
  | { readonly type: 'jwt'; readonly accessKey: string; readonly secretKey: string };

/** Who renders. `own-stand-in` is started by this process; the other two are reached at an address. */
export type EngineChoice =
  | { readonly type: 'own-stand-in' }
  | { readonly type: 'stand-in-at'; readonly baseUrl: string; readonly credentials: Credentials }
  | { readonly type: 'kling'; readonly baseUrl: string; readonly credentials: Credentials };

export const DEFAULT_BASE_URL = 'https://api-singapore.klingai.com';
/** What a stand-in takes unless it is told otherwise. */
export const STANDIN_CREDENTIALS: Credentials = { type: 'key', apiKey: 'standin-key' };

/** Chooses the engine from what is set. No key: the stand-in, and nothing can be charged. */
export function readEngineChoice(present: Readonly<Record<string, string>>): Result<EngineChoice, readonly string[]> {
  const problems: string[] = [];
  const credentials = readCredentials(present, problems);
  const address = present['KLINGAI_BASE_URL'];
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : null;
  if (address !== undefined && !isPlainAddress(url)) {
    problems.push('KLINGAI_BASE_URL must be an address that begins with https:// or http://, without a name or password, ? or # in it.');
  } else if (url && !isLoopbackHost(url.hostname)) {
    if (credentials && url.protocol === 'http:')
      problems.push('KLINGAI_BASE_URL must begin with https://: otherwise the key would travel in the open.');
    if (!credentials && problems.length === 0) {
      problems.push(
        'KLINGAI_BASE_URL is set, but no key. Set KLINGAI_API_KEY (or KLINGAI_ACCESS_KEY and KLINGAI_SECRET_KEY), or remove KLINGAI_BASE_URL to use the stand-in.',
      );
    }
  }
  if (problems.length > 0) return fail(problems);

  const baseUrl = url ? url.href.replace(/\/+$/, '') : DEFAULT_BASE_URL;
  if (credentials) return ok({ type: 'kling', baseUrl, credentials });
  return ok(url ? { type: 'stand-in-at', baseUrl, credentials: STANDIN_CREDENTIALS } : { type: 'own-stand-in' });
}

/** The path of each call is put behind it. */
function isPlainAddress(url: URL | null): boolean {
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password + url.search + url.hash === '';
}

function readCredentials(present: Readonly<Record<string, string>>, problems: string[]): Credentials | null {
  const apiKey = present['KLINGAI_API_KEY']?.trim();
  const accessKey = present['KLINGAI_ACCESS_KEY']?.trim();
  const secretKey = present['KLINGAI_SECRET_KEY']?.trim();
  // A key ends up in a header: a line break or a space inside it is a slip of copying, best told now.
  for (const [name, value] of Object.entries({ KLINGAI_API_KEY: apiKey, KLINGAI_ACCESS_KEY: accessKey, KLINGAI_SECRET_KEY: secretKey })) {
    if (value !== undefined && !/^[\x21-\x7e]+$/.test(value)) problems.push(`${name} contains spaces or characters that no key has.`);
  }
  if (apiKey) return { type: 'key', apiKey };
  if (accessKey && secretKey) return { type: 'jwt', accessKey, secretKey };
  if (accessKey) problems.push('KLINGAI_ACCESS_KEY is set, but KLINGAI_SECRET_KEY is missing.');
  if (secretKey) problems.push('KLINGAI_SECRET_KEY is set, but KLINGAI_ACCESS_KEY is missing.');
  return null;
}
