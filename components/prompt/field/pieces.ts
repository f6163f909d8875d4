/**
 * The content of the text field as plain data, and the prompt that it spells. What the field draws is a flat row: text,
 * chip, text, chip, text. What a browser, an extension or a dictation leaves behind may be nested; it is read all the
 * same, and drawn flat again.
 */
import { MENTION_CLOSE, MENTION_OPEN, mention, promptParts } from '#lib/prompt/mention.ts';
import { FILLER, foreignText } from './shown-prompt.ts';

export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'chip'; readonly referenceId: string }
  | { readonly type: 'break' }
  | { readonly type: 'block'; readonly pieces: readonly Piece[] }
  /** Not content: a place whose offset in the prompt is asked for. */
  | { readonly type: 'mark'; readonly mark: number };

export interface ReadPrompt {
  readonly prompt: string;
  /** Where each mark stands in the prompt. */
  readonly offsets: readonly number[];
}

/**
 * Reads a prompt. Blocks are lines, and so is what a break parts. The break that ends a line makes none by itself: it
 * only gives a last, empty line its height.
 */
export function readPieces(pieces: readonly Piece[]): ReadPrompt {
  let prompt = '';
  let newLineIsDue = false;
  let waiting: number[] = [];
  const offsets: number[] = [];

  const startDueLine = () => {
    if (newLineIsDue) prompt += '\n';
    newLineIsDue = false;
    for (const mark of waiting) offsets[mark] = prompt.length;
    waiting = [];
  };
  const append = (words: string) => {
    if (words === '') return;
    startDueLine();
    prompt += words;
  };
  const read = (piece: Piece): void => {
    switch (piece.type) {
      case 'text':
        append(foreignText(piece.text));
        break;
      case 'chip':
        append(mention(piece.referenceId));
        break;
      case 'break':
        startDueLine();
        newLineIsDue = true;
        break;
      case 'block':
        newLineIsDue ||= prompt !== '';
        for (const inner of piece.pieces) read(inner);
        newLineIsDue ||= prompt !== '';
        break;
      case 'mark':
        if (newLineIsDue) waiting.push(piece.mark);
        else offsets[piece.mark] = prompt.length;
    }
  };
  for (const piece of pieces) read(piece);
  for (const mark of waiting) offsets[mark] = prompt.length;
  return { prompt, offsets };
}

export type DrawnPiece = Extract<Piece, { type: 'text' | 'chip' | 'break' }>;

/**
 * How the field draws a prompt: on either side of every chip, on the same line, something for the caret to stand in, and
 * a break where the last line is empty.
 */
export function drawnPieces(prompt: string): DrawnPiece[] {
  const drawn: DrawnPiece[] = [];
  let text = '';
  const behindChip = () => (drawn.length > 0 && (text === '' || text.startsWith('\n')) ? FILLER + text : text);
  const beforeChip = (words: string) => (words === '' || words.endsWith('\n') ? words + FILLER : words);
  for (const part of promptParts(prompt)) {
    if (part.type === 'text') {
      text = part.text;
      continue;
    }
    drawn.push({ type: 'text', text: beforeChip(behindChip()) }, { type: 'chip', referenceId: part.referenceId });
    text = '';
  }
  const isEmptyLine = text.endsWith('\n') || (text === '' && drawn.length === 0);
  const last = behindChip();
  if (last !== '') drawn.push({ type: 'text', text: last });
  if (isEmptyLine) drawn.push({ type: 'break' });
  return drawn;
}

/** A place in what is drawn: in the piece at `index`, `at` characters into its text, fillers counted. */
export interface Place {
  readonly index: number;
  readonly at: number;
}

/** Where an offset of the prompt is drawn. One inside a mention counts as behind it. */
export function placeOf(drawn: readonly DrawnPiece[], offset: number): Place {
  let left = offset;
  let last: Place = { index: 0, at: 0 };
  for (const [index, piece] of drawn.entries()) {
    if (piece.type === 'chip') left = Math.max(0, left - piece.referenceId.length - MENTION_OPEN.length - MENTION_CLOSE.length);
    if (piece.type !== 'text') continue;
    const at = drawnIndex(piece.text, left);
    if (at !== null) return { index, at };
    left -= piece.text.replaceAll(FILLER, '').length;
    last = { index, at: piece.text.length };
  }
  return last;
}

/** Behind `count` characters of the prompt and whatever filler follows them; null when the text is shorter. */
function drawnIndex(text: string, count: number): number | null {
  let left = count;
  let index = 0;
  while (index < text.length && (left > 0 || text[index] === FILLER)) {
    if (text[index] !== FILLER) left -= 1;
    index += 1;
  }
  return left === 0 ? index : null;
}
