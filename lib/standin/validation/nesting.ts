/**
 * How deep a body may be nested. JSON is read without recursion, but written with it: a body of a hundred thousand brackets would be
 * accepted and then break whoever writes it down. Nothing this API takes is deeper than four.
 */
const DEEPEST = 100;

export function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value).filter(isNesting) : []));
  }
  return false;
}

const isNesting = (value: unknown): boolean => typeof value === 'object' && value !== null;
