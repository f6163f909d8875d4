const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, as a key of the catalog `home` and its argument. */
export type Ago =
  | { readonly key: 'just-now' | 'yesterday' | 'last-week' }
  | { readonly key: 'minutes-ago' | 'hours-ago' | 'days-ago' | 'weeks-ago'; readonly count: number }
  | { readonly key: 'on-date'; readonly at: number };

/** Both times in Unix milliseconds. */
export function agoOf(at: number, now: number): Ago {
  const elapsed = Math.max(0, now - at);
  if (elapsed < MINUTE) return { key: 'just-now' };
  if (elapsed < HOUR) return { key: 'minutes-ago', count: Math.floor(elapsed / MINUTE) };
  if (elapsed < DAY) return { key: 'hours-ago', count: Math.floor(elapsed / HOUR) };
  if (elapsed < 2 * DAY) return { key: 'yesterday' };
  if (elapsed < 7 * DAY) return { key: 'days-ago', count: Math.floor(elapsed / DAY) };
  if (elapsed < 14 * DAY) return { key: 'last-week' };
  if (elapsed < 35 * DAY) return { key: 'weeks-ago', count: Math.floor(elapsed / (7 * DAY)) };
  return { key: 'on-date', at };
}
