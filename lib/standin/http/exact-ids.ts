/**
 * Element ids are 64-bit numbers (docs/kling-omni.md §3.5), and the official samples send them as numbers. JavaScript would round
 * those past 2^53, and a rounded one names nothing, or something else. So their digits are kept as text before the body is
 * read. A key cannot be mistaken for words inside a text: there its closing quote would stand behind a backslash.
 */
const LONG_ID = /("element_id"\s*:\s*)(\d{16,})(?=\s*[,}])/g;

export function withExactIds(json: string): string {
  return json.replace(LONG_ID, '$1"$2"');
}
