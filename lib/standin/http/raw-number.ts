/** Known to Node, not yet to TypeScript: text that goes into JSON as it stands. */
const json = JSON as typeof JSON & { rawJSON(text: string): unknown };

/** Whole numbers beyond 2^53 in an answer, digit by digit, as the service sends them. */
export function rawNumber(digits: string): unknown {
  if (!/^[0-9]+$/.test(digits)) throw new Error(`${digits} is no whole number.`);
  return json.rawJSON(BigInt(digits).toString());
}
