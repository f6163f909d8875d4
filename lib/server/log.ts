import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * One line of JSON per event on standard error, so that standard output stays with Next. Takes are named by their id;
 * requests, keys and addresses with keys in them are never passed in.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, redact: ['*.apiKey', '*.secretKey', '*.authorization'] }, process.stderr);
}
