/**
 * Who may ask. The app has no login, so two things stand between it and a page on the internet that knows its address:
 * a request must be meant for this app by name (a foreign name that was made to resolve to this machine is turned away),
 * and a change must come from our own pages.
 */
import { isLoopbackHost } from '#lib/kernel/addresses.ts';

export interface RequestHeaders {
  get(name: string): string | null;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const WRONG_HOST = 'This address is not one of this Shotboard. Open it under the address that it printed when it started.';
const FOREIGN_ORIGIN = 'This request came from another site, so it was not carried out. Open Shotboard itself and do it there.';

/** A sentence when the request is to be refused, else null. */
export function refuseForeignRequest(method: string, headers: RequestHeaders): string | null {
  const host = hostOf(headers);
  if (!isOwnHost(host)) return WRONG_HOST;
  const site = headers.get('sec-fetch-site');
  if (SAFE_METHODS.has(method)) {
    // A link from elsewhere may lead here; a picture, a script or a fetch of another site's page may not read from here.
    const isNavigation = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
    return site === 'cross-site' && !isNavigation ? FOREIGN_ORIGIN : null;
  }
  if (site !== null && site !== 'same-origin' && site !== 'none') return FOREIGN_ORIGIN;
  const origin = headers.get('origin');
  return origin === null || isOwnOrigin(origin, host) ? null : FOREIGN_ORIGIN;
}

/**
 * The same for what is meant for strangers: files behind a signed link, and the engine's calls (`mayPost`). Only here does
 * the name count under which the internet reaches this app (`publicUrl`); everything else has no login, and stays with
 * those who sit at this machine. A page on the internet may not call either: browsers say where a change comes from.
 */
export function refuseStrangeRequest(
  method: string,
  headers: RequestHeaders,
  { publicUrl, mayPost = false }: { readonly publicUrl: string | null; readonly mayPost?: boolean },
): string | null {
  const host = hostOf(headers);
  if (!isOwnHost(host) && (publicUrl === null || host !== new URL(publicUrl).host)) return WRONG_HOST;
  if (SAFE_METHODS.has(method)) return null;
  const isOfPage = headers.get('origin') !== null || headers.get('sec-fetch-site') !== null;
  return mayPost && method === 'POST' && !isOfPage ? null : FOREIGN_ORIGIN;
}

function hostOf(headers: RequestHeaders): string {
  return headers.get('host')?.toLowerCase() ?? '';
}

function isOwnHost(host: string): boolean {
  // The port is the caller's affair: a forwarded one differs from ours.
  return /^[a-z0-9.:[\]-]+$/.test(host) && URL.canParse(`http://${host}`) && isLoopbackHost(new URL(`http://${host}`).hostname);
}

function isOwnOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
