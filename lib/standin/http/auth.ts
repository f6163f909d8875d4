/** Who may come in (docs/kling-omni.md §2): a plain API key, or a JWT signed with the secret key. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { Clock } from '#lib/kernel/clock.ts';
import type { Refusal } from '../validation/refusal.ts';
import { refusalOf } from './error-codes.ts';

export interface Credentials {
  readonly apiKey: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Known to everyone: they open nothing but a stand-in. */
export const DEFAULT_CREDENTIALS: Credentials = { apiKey: 'standin-key', accessKey: 'standin-access', secretKey: 'standin-secret' };

const INVALID = refusalOf({ code: 1002 });

export async function authProblem(header: string | undefined, credentials: Credentials, clock: Clock): Promise<Refusal | null> {
  if (header === undefined || header.trim() === '') return refusalOf({ code: 1001 });
  const token = bearer(header);
  if (token === undefined) return INVALID;
  if (isSame(token, credentials.apiKey)) return null;
  return tokenProblem(token, credentials, clock);
}

/** Whether the plain key was sent, and not a signed token. */
export function isApiKey(header: string | undefined, { apiKey }: Credentials): boolean {
  const token = bearer(header ?? '');
  return token !== undefined && isSame(token, apiKey);
}

/** Exactly one space after `Bearer` (§1). */
const bearer = (header: string): string | undefined => /^Bearer ([^\s]+)$/.exec(header)?.[1];

async function tokenProblem(token: string, { accessKey, secretKey }: Credentials, clock: Clock): Promise<Refusal | null> {
  try {
    await jwtVerify(token, new TextEncoder().encode(secretKey), {
      algorithms: ['HS256'],
      issuer: accessKey,
      requiredClaims: ['iss', 'exp'],
      currentDate: new Date(clock()),
    });
    return null;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refusalOf({ code: 1004 });
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf') return refusalOf({ code: 1003 });
    if (error instanceof errors.JOSEError) return INVALID;
    throw error;
  }
}

/** Compares digests, so that the time it takes tells nothing. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
