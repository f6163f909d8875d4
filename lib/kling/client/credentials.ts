/** Who we are to the service: a plain API key, or an access key pair from which short-lived tokens are signed (docs/kling-omni.md §2). */
import { SignJWT } from 'jose';
import type { Clock } from '#lib/kernel/clock.ts';

export type Credentials =
  | { readonly type: 'key'; readonly apiKey: string }
  | { readonly type: 'jwt'; readonly accessKey: string; readonly secretKey: string };

const TOKEN_LIFE_SECONDS = 1800;
/** Guards against our clock running slightly ahead of theirs. */
const NOT_BEFORE_SECONDS = 5;
/** A new token is signed while the old one still has this long, so that no call starts with one about to end. */
const RENEW_BEFORE_END_SECONDS = 300;

export interface TokenSource {
  current(): Promise<string>;
  /** Forgets the token, so that the next one is new. False where there is nothing to renew. */
  renew(): boolean;
  /** Everything that must never appear in an error. */
  secrets(): readonly string[];
}

/** Fails at once, and without naming the value, on credentials that no header or signature can carry. */
export function createTokenSource(credentials: Credentials, clock: Clock): TokenSource {
  if (credentials.type === 'key') {
    const { apiKey } = credentials;
    requireHeaderText(apiKey, 'API key');
    return { current: async () => apiKey, renew: () => false, secrets: () => [apiKey] };
  }
  requireHeaderText(credentials.accessKey, 'access key');
  requireHeaderText(credentials.secretKey, 'secret key');
  return signedTokens(credentials.accessKey, credentials.secretKey, clock);
}

function signedTokens(accessKey: string, secretKey: string, clock: Clock): TokenSource {
  let cached: { readonly token: Promise<string>; readonly signedAtSeconds: number } | null = null;
  let recentTokens: readonly string[] = [];

  async function sign(nowSeconds: number): Promise<string> {
    const token = await new SignJWT({ iss: accessKey, exp: nowSeconds + TOKEN_LIFE_SECONDS, nbf: nowSeconds - NOT_BEFORE_SECONDS })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode(secretKey));
    recentTokens = [token, ...recentTokens].slice(0, 3);
    return token;
  }

  return {
    current() {
      const nowSeconds = Math.floor(clock() / 1000);
      const age = cached === null ? Number.POSITIVE_INFINITY : nowSeconds - cached.signedAtSeconds;
      // A clock set back makes the age negative: the token would then not be valid yet.
      if (cached === null || age < 0 || age >= TOKEN_LIFE_SECONDS - RENEW_BEFORE_END_SECONDS) {
        cached = { token: sign(nowSeconds), signedAtSeconds: nowSeconds };
      }
      return cached.token;
    },
    renew() {
      cached = null;
      return true;
    },
    secrets: () => [secretKey, accessKey, ...recentTokens],
  };
}

function requireHeaderText(value: string, what: string): void {
  if (!/^[\x21-\x7e]+$/.test(value))
    throw new Error(`The Kling ${what} is empty or holds a character that no key has (such as a space or a line break).`);
}
