import type { Failure } from '../failure.ts';

/** Of a take that somebody asks for by its id. */
export const GONE: Failure = { code: 'not-found', sentence: 'This take is not stored here any more. Reload the page to see what is.' };
