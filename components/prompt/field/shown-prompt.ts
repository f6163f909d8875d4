/**
 * The words of a prompt as its text field holds them.
 *
 * A browser can only draw a caret in text. Beside a chip that has no text next to it (at the start, at the end, between
 * two chips, at the start of a line) stands a filler, which has no width, is no part of the prompt, and never leaves
 * the field. It is U+FEFF, which text does not use: at the start of a file it says in which order the bytes come, and
 * anywhere else Unicode deprecates it.
 */
import { withoutStrayDelimiters } from '#lib/prompt/mention.ts';
import { withoutDelimiters } from '#lib/prompt/raw.ts';

export const FILLER = '\uFEFF';

/** Whatever the field and HTML could not hold as it is; a line has one way to end. */
export function shownPrompt(prompt: string): string {
  return withoutStrayDelimiters(plain(prompt));
}

/** Text from outside the field, which can name no reference by our own means. */
export function foreignText(text: string): string {
  return withoutDelimiters(plain(text));
}

function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0\uFEFF]/g, '');
}
