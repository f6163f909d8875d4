type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

/** Known to Node, not yet to TypeScript: the reviver is told how a number was written. */
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown;

/**
 * JSON whose whole numbers beyond 2^53 stay what was written, as text. JavaScript's own parser rounds them, and the
 * service's element ids are 64-bit numbers: a rounded one names another element, or none.
 */
export function parseExactJson(text: string): unknown {
  return parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && /^-?\d+$/.test(source) && !Number.isSafeInteger(value) ? source : value,
  );
}
