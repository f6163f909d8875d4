/** What a pasted text is, judged by its look alone. People can say otherwise. */

/**
 * `storyboard`: our own file. `request`: the body of a create call (JSON). `command`: such a call as a cURL command.
 * `fountain`: a screenplay in that markup. `script`: any other words.
 */
export const IMPORT_FORMATS = ['storyboard', 'request', 'command', 'fountain', 'script'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A square bracket alone may as well open a time, "[0:00–0:03]", or a note. */
const JSON_START = /^(?:\[\s*)?\{/;
// Blanks and not `\s` after a line's start: over many empty lines that would take for ever.
const COMMAND = /^[ \t]*(?:\$[ \t]+)?curl(?:\.exe)?\s/m;
const SCENE_HEADING = /^[ \t]*(?:(?:INT|EXT|EST|INT\.?\/EXT|I\/E)[. ]|\.[^.\s])/im;
const TITLE_PAGE = /^(?:title|credit|author|authors|source|draft date|contact):/i;

export function detectFormat(text: string): ImportFormat {
  const start = text.trimStart();
  if (JSON_START.test(start)) return isOurs(start) ? 'storyboard' : 'request';
  if (COMMAND.test(start)) return 'command';
  if (SCENE_HEADING.test(start) || hasTitlePage(start)) return 'fountain';
  return 'script';
}

/** Ours say their version and the kind; even a broken file of ours should be told as one. */
function isOurs(json: string): boolean {
  return /"version"\s*:\s*\d/.test(json) && /"(?:shots|totalSeconds)"\s*:/.test(json);
}

/** Two of its keys, so that a script that merely begins with "Title:" is none. */
function hasTitlePage(text: string): boolean {
  const [first = ''] = text.split(/\n[ \t\r]*\n/);
  return first.split('\n').filter((line) => TITLE_PAGE.test(line)).length >= 2;
}

/** The text with every gap beyond reason closed: some patterns that read scripts take the square of a gap's length. */
export function withoutLongGaps(text: string): string {
  return text.replace(/\s{40,}/g, (gap) => (gap.includes('\n') ? '\n\n' : ' '));
}

/** The text without a byte order mark and without the fence that documentation and chats put around code. */
export function withoutFence(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').trim();
  return /^```[\w-]*\n([\s\S]*?)\n?```$/.exec(plain)?.[1] ?? plain;
}
