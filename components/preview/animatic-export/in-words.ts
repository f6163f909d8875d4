/** What was thrown, for the log, with all that led to it. */
export function inWords(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const words = cause.stack ?? cause.message;
  return cause.cause === undefined ? words : `${words}\nbecause of ${inWords(cause.cause)}`;
}
