/**
 * Whether a body has more parts than any request. Read as JSON, small parts take many times their own size in memory:
 * twenty megabytes of `{},` would end the process. So they are counted in the bytes, before anything is read. Those inside
 * texts count too, which makes no difference to pictures: Base64 has none of these signs.
 */
const MOST_PARTS = 100_000;

export function hasTooManyParts(json: Buffer): boolean {
  let parts = 0;
  for (const sign of ['{', '[', ',']) {
    for (let at = json.indexOf(sign); at !== -1; at = json.indexOf(sign, at + 1)) {
      parts += 1;
      if (parts > MOST_PARTS) return true;
    }
  }
  return false;
}
