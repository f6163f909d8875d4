import type { Failure } from '../failure.ts';

/** This machine could not read, whatever the file is: no thread could be had, or the system refused to open or read it. */
export class ReadingAway extends Error {
  constructor(cause: unknown) {
    super('Nothing could be read here.', { cause });
    this.name = 'ReadingAway';
  }
}

/** For people, wherever something is brought in to be read. */
export function readingAway(cause: unknown): Failure {
  return { code: 'reading-away', sentence: 'This server cannot read files just now. Nothing was lost; try again in a moment.', cause };
}
