import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link says about itself, as it came: none of it is believed before it has been checked. */
export interface LinkClaim {
  readonly fileId: string;
  /** Unix seconds, in decimal. */
  readonly expires: string;
  readonly signature: string;
}

export type LinkVerdict = 'valid' | 'expired' | 'forged';

/** Signs that a file may be read until a moment: HMAC-SHA256, in base64url. */
export function signatureOf(secret: string, fileId: string, expires: string): string {
  // The first line keeps a signature of this kind from passing for one of another.
  return createHmac('sha256', secret).update(`file-link\n${fileId}\n${expires}`).digest('base64url');
}

/** The time is looked at only when the signature is right: a forger learns nothing from the answer. */
export function judgeLink(secret: string, { fileId, expires, signature }: LinkClaim, nowMs: number): LinkVerdict {
  const wanted = Buffer.from(signatureOf(secret, fileId, expires));
  const given = Buffer.from(signature);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged';
  return Number(expires) * 1000 > nowMs ? 'valid' : 'expired';
}
