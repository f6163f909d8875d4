/**
 * The verdict on a create request, in the order of docs/kling-omni.md §14: types and words, then the external id, then the rules
 * between the parts. Written against raw JSON and apart from the client's own checks; the two share nothing but the
 * table of limits, so that their agreement is evidence.
 */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { Limits } from '#lib/storyboard/limits.ts';
import type { ElementKindOf } from '../elements/element.ts';
import { isRawObject } from './field-reader.ts';
import { isTooDeep } from './nesting.ts';
import { MODEL_ROWS, type OmniRequest } from './omni-request.ts';
import { promptProblem } from './prompt-rules.ts';
import { readRequest } from './read-request.ts';
import { referenceProblem } from './reference-rules.ts';
import { type Refusal, taken, UNREADABLE_BODY } from './refusal.ts';
import { settingProblem } from './setting-rules.ts';

export function limitsOf(request: Pick<OmniRequest, 'modelName'>): Limits {
  return LIMITS[MODEL_ROWS[request.modelName]];
}

/** What the account holds, as far as a request can name it. */
export interface KnownNames {
  readonly isTaken: (externalTaskId: string) => boolean;
  readonly kindOf: ElementKindOf;
}

export function validateRequest(body: unknown, { isTaken, kindOf }: KnownNames): Result<OmniRequest, Refusal> {
  if (!isRawObject(body) || isTooDeep(body)) return fail(UNREADABLE_BODY);
  const read = readRequest(body, kindOf);
  if (!read.ok) return read;
  const request = read.value;
  const { externalTaskId } = request;
  if (externalTaskId !== null && isTaken(externalTaskId)) return fail(taken(externalTaskId));
  const limits = limitsOf(request);
  const problem = promptProblem(request, limits) ?? referenceProblem(request, limits) ?? settingProblem(request, limits);
  return problem ? fail(problem) : ok(request);
}
