const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 minutes ago", "yesterday", "last week", "2 weeks ago", then the date. Both times in Unix milliseconds. */
export function editedAgo(updatedAt: number, now: number): string {
  const elapsed = Math.max(0, now - updatedAt);
  if (elapsed < MINUTE) return 'just now';
  if (elapsed < HOUR) return ago(Math.floor(elapsed / MINUTE), 'minute');
  if (elapsed < DAY) return ago(Math.floor(elapsed / HOUR), 'hour');
  if (elapsed < 2 * DAY) return 'yesterday';
  if (elapsed < 7 * DAY) return ago(Math.floor(elapsed / DAY), 'day');
  if (elapsed < 14 * DAY) return 'last week';
  if (elapsed < 35 * DAY) return ago(Math.floor(elapsed / (7 * DAY)), 'week');
  // Always UTC and English, so that the server and the browser write the same words.
  return `on ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(updatedAt)}`;
}

function ago(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
