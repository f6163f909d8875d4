/** Which scenario somebody asks for. */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { isRawObject } from '../validation/field-reader.ts';
import { SCENARIOS, type Scenario, scenarioNamed } from './scenarios.ts';

export interface ChosenScenario {
  readonly scenario: Scenario;
  readonly seed: number;
}

/** Reads `{"name": "busy", "seed": 7}`; the seed is 0 unless it is told. */
export function parseScenario(body: unknown): Result<ChosenScenario, string> {
  const { name, seed = 0 } = isRawObject(body) ? body : {};
  const scenario = typeof name === 'string' ? scenarioNamed(name) : null;
  if (!scenario) return fail(unknownScenario());
  if (typeof seed !== 'number' || !Number.isSafeInteger(seed) || seed < 0) return fail('"seed" must be a whole number from 0.');
  return ok({ scenario, seed });
}

const unknownScenario = (): string => `"name" must be one of ${SCENARIOS.map(({ name }) => name).join(', ')}.`;
