import { ERRORS } from '#lib/kling/errors.ts';

/** By how they begin, or by words that only they have. The first that fits counts. */
const NOTES: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['note-standin-starts', /^The stand-in is starting\.$/],
  ['note-saving-disk-full', /^The disk of this server is full\. The video is safe/],
  ['note-saving-storage-away', /^The storage that keeps the files of this server does not answer\. The video is safe/],
  ['note-saving-reading-away', /^This server cannot read files just now\. The video is safe/],
  ['note-saving', /The video is safe at the engine; trying again by itself\.$/],
  ['note-other-length', /^What the engine delivered is .+ s long instead of/],
  ['note-no-watermark', /^The engine delivered no copy with its watermark\.$/],
  ['note-watermark-unsaved', /^The copy with the watermark could not be saved:/],
  ['note-unknown-there', /^The engine says that it does not know this take\./],
  ['note-unknown-state', /^The engine reports a state that Shotboard does not know\./],
  ['note-made-for-kling', /^This take was made for Kling, and no key is set now\./],
  ['note-made-for-standin', /^This take was made for the stand-in, and a key is set now\./],
  ['note-other-key', /^This take was sent with another key,/],
  ['note-files-away', /^The storage that keeps the files of this server does not answer, so the take was not sent yet\./],
  ['note-files-away-again', /^The storage that keeps the files of this server does not answer, so the take cannot be sent again\./],
  ['note-exists', /^Kling already has a task under the id of this take\./],
  [
    'note-unclear',
    /^(?:The connection to Kling broke|Kling did not answer in time|Something other than Kling’s API|Kling’s answer does not)/,
  ],
  ['note-unclear', /^Kling answered (?:about another task|with a code that)/],
];

/**
 * The code under which other languages have words for a note, as they have for failures. A row keeps the sentence alone,
 * so that is what it is known by. Null where nobody has named it: then the English stays.
 */
export function noteCode(note: string): string | null {
  const own = NOTES.find(([, pattern]) => pattern.test(note))?.[0];
  if (own !== undefined) return own;
  const [code] = Object.entries(ERRORS).find(([, { sentence }]) => note.startsWith(sentence)) ?? [];
  return code === undefined ? null : `kling-${code}`;
}
