/**
 * How much a reader has to do for a text, in characters. Pictures travel inside a request as text of megabytes, which is
 * passed over quickly; what takes time is everything else.
 */

/** No shorter piece between two quotation marks is looked at: few pictures are smaller. */
const LEAST_PICTURE = 2000;
/** With what some programs put in front, and with the slashes of others. */
const INLINE_PREFIX = /^data:[\w/;=.+-]{1,80},/;
const NOT_BASE64 = /[^A-Za-z0-9+/=\\]/;

export function weightOf(text: string): number {
  let weight = 0;
  for (let start = 0; start <= text.length; ) {
    const quote = text.indexOf('"', start);
    const end = quote === -1 ? text.length : quote;
    weight += end - start < LEAST_PICTURE || !isPicture(text.slice(start, end)) ? end - start + 1 : 1;
    start = end + 1;
  }
  return weight;
}

function isPicture(piece: string): boolean {
  return !NOT_BASE64.test(piece.replace(INLINE_PREFIX, ''));
}
