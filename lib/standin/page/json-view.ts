/** JSON for people: indented, and its names, words and figures told apart. */
import { escapeText, type Markup } from './html.ts';

/** Longer texts only slow a browser down; the whole is at `/standin/tasks`. */
const LONGEST = 60_000;

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

export function jsonView(value: unknown): Markup {
  const whole = JSON.stringify(value, null, 2) ?? 'null';
  const text = whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST)}\n…`;
  let markup = '';
  let done = 0;
  for (const { 0: token, 1: quoted, 2: colon, index } of text.matchAll(TOKEN)) {
    const kind = colon !== undefined ? 'name' : quoted !== undefined ? 'words' : 'figure';
    markup += `${escapeText(text.slice(done, index))}<span class="${kind}">${escapeText(quoted ?? token)}</span>${colon ?? ''}`;
    done = index + token.length;
  }
  return { markup: markup + escapeText(text.slice(done)) };
}
