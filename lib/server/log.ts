import { DrizzleQueryError } from 'drizzle-orm/errors';
import { type DestinationStream, type Logger, pino } from 'pino';
import { hideSecretsOf } from '#lib/kling/client/hide-secrets.ts';

export type Log = Logger;

/** What makes a link open: whoever reads it in a log could use it. Ours, the stand-in's and those of S3. */
const SIGNATURE = /((?:signature|x-amz-[a-z-]+)=)[^&\s"'\\]+/gi;

interface LogOptions {
  /** Cut out of every line, in whatever spelling they appear. */
  readonly secrets?: readonly string[];
  readonly destination?: DestinationStream;
}

/**
 * One line of JSON per event on standard error, so that standard output stays with Next. Takes are named by their id;
 * requests, keys and addresses with keys in them are never passed in. Since errors of others quote what they please,
 * each line is cleaned once more on its way out.
 */
export function createLog(level: string, { secrets = [], destination = process.stderr }: LogOptions = {}): Log {
  // Twice in quotes: a line is JSON, and what others say of a refused call often is, too.
  const quoted = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const hide = hideSecretsOf(() => quoted);
  const streamWrite = (line: string): string => hide(line).replace(SIGNATURE, '$1[hidden]');
  return pino({ level, base: null, redact: ['*.apiKey', '*.secretKey', '*.authorization'], hooks: { streamWrite } }, destination);
}

/** The same error for those who log it whole, as Next does: without the values of a query, which are prompts and addresses. */
export function withoutValues(error: unknown): unknown {
  return error instanceof DrizzleQueryError ? new Error('The database did not carry out a query.', { cause: error.cause }) : error;
}

/** What an error says, for the log. The database layer quotes whole queries with their values, prompts and addresses included; its cause says what happened. */
export function reasonOf(error: unknown): string {
  const plain = error instanceof DrizzleQueryError ? error.cause : error;
  return plain instanceof Error ? (plain.stack ?? plain.message) : String(plain);
}
