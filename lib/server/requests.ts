/**
 * Whether a request comes from this app's own pages (or from a program on this machine). The app listens on loopback
 * without a password, so any site in the user's browser could try to reach it in two ways, and both are closed here:
 *
 * - under a foreign name that resolves to 127.0.0.1 ("DNS rebinding"): the Host header then shows that name;
 * - by posting to our address from its own page: the Origin header then shows that page.
 *
 * Used by the proxy (pages and actions), by every action again, and by every route.
 */

/** Names under which this machine reaches itself; the port is whatever the app was started on. */
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Null when the request may pass, else a sentence that says why not. */
export function refuseForeignRequest(method: string, headers: Pick<Headers, 'get'>): string | null {
  const host = headers.get('host') ?? '';
  if (!LOOPBACK_HOST.test(host)) {
    return 'Shotboard answers only under its own address on this computer, such as http://127.0.0.1:3000. Open it there.';
  }
  const origin = headers.get('origin');
  if (origin !== null && !isSameOrigin(origin, host)) return FROM_ELSEWHERE;
  // Browsers send Origin with every such request; without it, this header still tells another site's form apart.
  // A program on this machine (a script, a test) sends neither.
  const site = headers.get('sec-fetch-site');
  if (origin === null && !SAFE_METHODS.includes(method) && site !== null && site !== 'same-origin') return FROM_ELSEWHERE;
  return null;
}

const FROM_ELSEWHERE = 'This request came from another site, so Shotboard did nothing. Use Shotboard in its own tab.';

function isSameOrigin(origin: string, host: string): boolean {
  const url = URL.parse(origin);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.host === host.toLowerCase();
}
