import { DrizzleQueryError } from 'drizzle-orm/errors';
import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * One line of JSON per event on standard error, so that standard output stays with Next. Takes are named by their id;
 * requests, keys and addresses with keys in them are never passed in.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, redact: ['*.apiKey', '*.secretKey', '*.authorization'] }, process.stderr);
}

/** What an error says, for the log. The database layer quotes whole queries with their values, prompts and addresses included; its cause says what happened. */
export function reasonOf(error: unknown): string {
  const plain = error instanceof DrizzleQueryError ? error.cause : error;
  return plain instanceof Error ? (plain.stack ?? plain.message) : String(plain);
}
