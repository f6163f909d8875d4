import 'server-only';
import { headers } from 'next/headers';

/**
 * Whether this request comes from a phone, as far as it says so. A guess: it decides only what is sent at first, and the
 * page mends a wrong one when it runs.
 */
export async function looksLikePhone(): Promise<boolean> {
  const sent = await headers();
  const hint = sent.get('sec-ch-ua-mobile');
  return hint === null ? /\bMobi/.test(sent.get('user-agent') ?? '') : hint === '?1';
}
