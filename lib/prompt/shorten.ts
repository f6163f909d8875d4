import { promptParts, withoutStrayDelimiters } from './mention.ts';
import { withoutDelimiters } from './raw.ts';

/** A sentence's end with its closing quotes, or a line's end. East Asian full stops need no space after them. */
const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s|$)|[。！？]["'”’」』）]*|\n/g;

/** A cut at a sentence's or a word's end must keep at least this share, else the next finer boundary is taken. */
const WORTH_KEEPING = 0.5;

/**
 * Cuts a stored prompt so that its raw form has at most `maxLength` code units: at the end of a sentence, else of a
 * word, else anywhere but inside a mention or what is seen as one character. Shorter prompts come back as they are.
 */
export function shortenPrompt(prompt: string, maxLength: number, tokenOf: (referenceId: string) => string | null): string {
  if (fittingPrefix(prompt, maxLength, tokenOf) === prompt.length) return prompt;
  const text = prompt.trim();
  const fitting = fittingPrefix(text, maxLength, tokenOf);
  if (fitting === text.length) return text;
  return text.slice(0, boundary(text, fitting)).trimEnd();
}

/**
 * Cuts a prompt to a stored length: the last resort of an edit whose words would not fit the document. Far above what
 * any request may carry, so nobody meets it while writing.
 */
export function fitStored(prompt: string, maxStoredLength: number): string {
  if (prompt.length <= maxStoredLength) return withoutStrayDelimiters(prompt);
  let end = 0;
  for (const part of promptParts(prompt)) {
    const length = part.type === 'text' ? part.text.length : part.referenceId.length + 2;
    if (end + length > maxStoredLength) {
      if (part.type === 'text') end = wholeCharacters(prompt, maxStoredLength);
      break;
    }
    end += length;
  }
  return withoutStrayDelimiters(prompt.slice(0, end));
}

/** Cuts a name or title, which holds no mentions, to a length; never inside a character. */
export function fitPlain(text: string, maxLength: number): string {
  const plain = withoutDelimiters(text);
  return plain.length <= maxLength ? plain : plain.slice(0, wholeCharacters(plain, maxLength));
}

/** How much of the stored prompt fits when its mentions are printed as tokens. */
export function fittingPrefix(prompt: string, maxLength: number, tokenOf: (referenceId: string) => string | null): number {
  let room = maxLength;
  let end = 0;
  for (const part of promptParts(prompt)) {
    if (part.type === 'text') {
      if (part.text.length > room) return wholeCharacters(prompt, end + room);
      room -= part.text.length;
      end += part.text.length;
      continue;
    }
    const printed = (tokenOf(part.referenceId) ?? '').length;
    if (printed > room) return end;
    room -= printed;
    end += part.referenceId.length + 2;
  }
  return end;
}

function boundary(text: string, fitting: number): number {
  let sentence = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end > fitting) break;
    sentence = end;
  }
  if (sentence >= fitting * WORTH_KEEPING) return sentence;
  // The character after the cut counts: a word that ends exactly there is whole.
  const word = text.slice(0, fitting + 1).search(/\s\S*$/);
  return word >= fitting * WORTH_KEEPING ? word : wholeGraphemes(text, fitting);
}

/** Steps back from the middle of what people see as one character: a family emoji, a letter with its accents. */
function wholeGraphemes(text: string, end: number): number {
  const around = text.slice(Math.max(0, end - 64), end + 64);
  const at = end - Math.max(0, end - 64);
  const start = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(around).containing(at)?.index ?? at;
  return start === 0 ? end : end - (at - start);
}

/** Steps back from the middle of a surrogate pair. */
function wholeCharacters(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
}
