import { type NextRequest, NextResponse } from 'next/server';
import { refuseForeignRequest } from '#lib/server/requests.ts';

/**
 * Runs before every page and server action: turns away requests that are not meant for this app (a foreign name that
 * resolves to this machine, another site's form), and gives each page a policy with a nonce of its own.
 */
export function proxy(request: NextRequest): NextResponse {
  // Next fails on a path that is no text, where it takes names out of it. Nothing of ours is under such an address.
  if (!isText(request.nextUrl.pathname)) return new NextResponse(null, { status: 404 });
  if (request.nextUrl.pathname.startsWith('/api/')) return NextResponse.next();
  const refusal = refuseForeignRequest(request.method, request.headers);
  if (refusal !== null) {
    return new NextResponse(refusal, {
      status: 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll('-', ''));
  // Next reads the nonce from the request's own header and puts it on every script it writes.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/**
 * Scripts run only with the nonce (or when such a script loads them). Style attributes are allowed, since shots carry
 * their colour and width in one; style elements are not, without the nonce. `upgrade-insecure-requests` is left out:
 * the app is at home on plain http, on this machine.
 */
function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    // React's own development tools need eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    // The animatic is drawn and encoded in a worker of our own script.
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    // Half a character, or a percent sign that stands for nothing.
    return false;
  }
}

export const config = {
  // Routes under /api check for themselves (app/api/run-route.ts): a proxy in front of them buffers up to 10 MB of every
  // upload and passes on no more than that. Of those addresses only one that may be no text comes here. What was built
  // (scripts, styles, fonts) is the same for everyone.
  matcher: ['/((?!api/|_next/static/|icon.svg$).*)', '/api/(.*%.*)'],
};
