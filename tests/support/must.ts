import { inspect } from 'node:util';
import type { Result } from '#lib/kernel/result.ts';

/** What a step gave that a test builds upon. A step that failed ends the test, and says why. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`A step that the test builds upon failed: ${inspect(result.error)}`);
  return result.value;
}
