/** A mark that speech in a prompt can begin with: without one there is none. */
const OPENING_MARK = /["“„«「『]/;

/** Whether a text may quote speech. Quick: it is asked of every prompt. */
export function mayQuote(text: string): boolean {
  return OPENING_MARK.test(text);
}
