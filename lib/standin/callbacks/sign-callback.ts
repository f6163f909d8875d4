/**
 * Signing in the manner of Standard Webhooks, as the later documents describe it (docs/kling-omni.md §5.3). Without a secret
 * nothing is signed and no header is sent (C16). Several secrets are a rotation: each signs, and any match counts.
 */
import { createHmac } from 'node:crypto';

const SECRET = /^whsec_((?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?|[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)$/;

/** Whether `text` is `whsec_` and Base64, as the service hands secrets out. */
export function isCallbackSecret(text: string): boolean {
  return SECRET.test(text);
}

export interface Signing {
  readonly secrets: readonly string[];
  readonly id: string;
  /** Unix milliseconds of this attempt; the header carries seconds. */
  readonly nowMs: number;
  readonly body: string;
}

/** The headers that prove who sent `body`; none without a secret. */
export function signatureHeaders({ secrets, id, nowMs, body }: Signing): Readonly<Record<string, string>> {
  if (secrets.length === 0) return {};
  const timestamp = String(Math.floor(nowMs / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
