import { fail, type Result } from '#lib/kernel/result.ts';
import type { Engine } from '../engine/engine.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';

/**
 * Makes a take only if the engine renders that the person was shown. A page outlives this process: started again with a
 * key, it would be charged for what an older page calls free, and asks nobody about.
 */
export async function ifEngineIs<Value>(
  { engine }: Pick<Studio, 'engine'>,
  shown: Engine['name'],
  makeTake: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  return engine.name === shown ? makeTake() : fail(ENGINE_CHANGED);
}

const ENGINE_CHANGED: Failure = {
  code: 'engine-changed',
  sentence:
    'Another engine renders now than when this page was opened, so no take was made and nothing is charged. Your work is saved: reload the page to see who renders and what it costs, then generate.',
};
