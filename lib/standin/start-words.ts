/** What `npm run standin` says: where everything is when it starts, and what to do when it cannot. */
import { DEFAULT_CREDENTIALS } from './http/auth.ts';
import type { StandinOptions } from './standin-options.ts';

/** `url` is where it listens. A key of one's own is not printed: terminals are shared and recorded. */
export function startWords(url: string, { credentials, dataDir, dry, faults, scenario }: StandinOptions): string {
  const isOwnKey = credentials?.apiKey !== undefined && credentials.apiKey !== DEFAULT_CREDENTIALS.apiKey;
  const planned = faults?.length ?? 0;
  const rows = [
    ['Page', `${url}/`],
    ['API key', isOwnKey ? 'yours' : `${DEFAULT_CREDENTIALS.apiKey} (how to sign a token: docs/standin.md)`],
    ['Tasks', dataDir ? `kept in ${dataDir}` : 'kept until it stops; --data DIR keeps them longer'],
    ['Videos', dry === true ? 'a black picture of the right length (--dry)' : 'rendered as an animatic'],
    ...(scenario ? [['Scenario', `${scenario.scenario.title}: ${scenario.scenario.sentence}`]] : []),
    ...(planned > 0 ? [['Faults', `${planned} planned`]] : []),
  ];
  return [...rows.map(([name = '', value]) => `  ${name.padEnd(10)}${value}`), '  Ctrl-C stops it.'].join('\n');
}

/** What went wrong at the start, and what to do about it. */
export function startProblem(error: unknown, { port, host, dataDir }: StandinOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop the program that uses it, or choose another with --port.`;
    case 'EACCES':
      return `Port ${port} or the folder ${dataDir ?? 'for temporary files'} may not be used by this user. Choose another with --port or --data.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `The address ${host} does not belong to this machine. Choose another with --host.`;
    case 'ENOSPC':
      return 'There is no space left on the disk. Nothing was lost; free some space and start again.';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
