/** Signatures in the manner of Standard Webhooks (docs/kling-omni.md §5.3). */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How old or how early a call may be, by our clock: one that was overheard is of no use later. */
const TOLERANCE_SECONDS = 300;
const PREFIX = 'whsec_';

export interface SignedCall {
  readonly headers: { get(name: string): string | null };
  /** As it came, byte for byte. */
  readonly body: string;
}

/** Whether whoever sent this knows the secret, and sent it now. Several signatures are a change of secrets: any may match. */
export function isGenuine({ headers, body }: SignedCall, secret: string, nowMs: number): boolean {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers.get(name) ?? '');
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret, 'base64');
  const expected = Buffer.from(`v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`);
  return signatures.split(' ').some((text) => {
    const signature = Buffer.from(text);
    return signature.length === expected.length && timingSafeEqual(signature, expected);
  });
}
