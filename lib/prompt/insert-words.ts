/** What is put between two pieces of prompt so that words taken from a list read as if they had been typed. */
import { MENTION_CLOSE, MENTION_OPEN } from './mention.ts';

/** At the start, and behind what ends a sentence. */
const SENTENCE_START = /(?:^|[.!?…]["'”’)\]]*\s+|[。！？]["'”’」』）]*\s*|\n)\s*$/u;
const NEEDS_NO_SPACE = /(?:^|[\s([{“‘「『（《—–-])$/u;
const WORD_END = new RegExp(`[\\p{L}\\p{N}${MENTION_CLOSE}]$`, 'u');
const WORD_START = new RegExp(`^[\\p{L}\\p{N}${MENTION_OPEN}]`, 'u');

/**
 * The words as they go in at a caret between `before` and `after`: a capital letter where a sentence begins, a comma
 * behind a word that was left without a space, and spaces on either side where they would run into something.
 */
export function wordsBetween(before: string, words: string, after: string): string {
  const begun = SENTENCE_START.test(before) ? words.slice(0, 1).toLocaleUpperCase('en') + words.slice(1) : words;
  const lead = NEEDS_NO_SPACE.test(before) ? '' : WORD_END.test(before) && !before.endsWith(MENTION_CLOSE) ? ', ' : ' ';
  return lead + begun + (WORD_START.test(after) ? ' ' : '');
}
