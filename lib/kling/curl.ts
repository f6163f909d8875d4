import type { KlingRequest } from './request.ts';
import { CREATE_PATH } from './words.ts';

/**
 * The create call as a command for a POSIX shell. The body stands between single quotes, where a shell reads every
 * character as it is; only the key's variable is left for the shell to fill in. A key itself is never written out.
 */
export function curlCommand(request: KlingRequest, baseUrl: string): string {
  const url = new URL(CREATE_PATH, baseUrl).href;
  return [
    `curl ${quoted(url)}`,
    '--header "Authorization: Bearer $KLINGAI_API_KEY"',
    `--header ${quoted('Content-Type: application/json')}`,
    `--data-raw ${quoted(JSON.stringify(request, null, 2))}`,
  ].join(' \\\n  ');
}

/** A single quote ends the quoting, stands by itself, and begins it anew. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
