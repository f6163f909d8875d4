/** What a text says as JSON, whatever that is; null where it is no JSON, as of a file that was torn or an answer that is a page. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
