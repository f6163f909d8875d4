/** Faults as somebody wrote them: judged field by field, with a sentence about the first thing that makes no sense. */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { isRawObject } from '../validation/field-reader.ts';
import { FAULT_KINDS, type Fault, type FaultPlace } from './fault.ts';

type RawFault = Readonly<Record<string, unknown>>;
/** Null when the value is right, else what it has to be. */
type FieldRule = (value: unknown) => string | null;

const MOST_FAULTS = 1000;
const TEN_YEARS_MS = 315_360_000_000;
const HOUR_MS = 3_600_000;

const whole =
  (min: number, max: number): FieldRule =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max ? null : `a whole number from ${min} to ${max}`;
const words: FieldRule = (value) => (typeof value === 'string' && value.length <= 1000 ? null : 'words');

const RULES: Readonly<Record<Exclude<keyof Fault, 'on' | 'kind'>, FieldRule>> = {
  accept: (value) => (typeof value === 'boolean' ? null : 'true or false'),
  skip: whole(0, 1_000_000),
  times: (value) => (value === 'always' ? null : whole(1, 1_000_000)(value) && '"always" or a whole number from 1 to 1000000'),
  probability: (value) => (typeof value === 'number' && value > 0 && value <= 1 ? null : 'a number above 0 and up to 1'),
  seed: whole(0, 2 ** 32 - 1),
  externalId: words,
  model: words,
  afterMs: whole(0, TEN_YEARS_MS),
  forMs: whole(1, TEN_YEARS_MS),
  status: whole(200, 599),
  code: whole(1, 999_999),
  message: words,
  ms: whole(-TEN_YEARS_MS, TEN_YEARS_MS),
  frames: (value) => (value === 0 ? 'a number of frames other than 0' : whole(-360, 360)(value)),
  copies: whole(1, 10),
};

/** Fields that mean something with some kinds only; all others go with every fault. */
const ONLY_WITH: Partial<Record<keyof Fault, readonly Fault['kind'][]>> = {
  accept: ['drop', 'hang', 'http', 'html', 'cut-off', 'delay'],
  status: ['http', 'html'],
  code: ['http'],
  message: ['http', 'fail'],
  ms: ['delay', 'skew'],
  frames: ['move-cuts'],
  copies: ['repeat'],
};

/** Reads `{"faults": […]}` or the bare list. */
export function parseFaults(body: unknown): Result<readonly Fault[], string> {
  const list = isRawObject(body) ? body['faults'] : body;
  if (!Array.isArray(list)) return fail('Send {"faults": [{"on": "create", "kind": "drop"}]}.');
  if (list.length > MOST_FAULTS) return fail(`There may be ${MOST_FAULTS} faults at most, not ${list.length}.`);
  for (const [index, item] of list.entries()) {
    const problem = isRawObject(item) ? faultProblem(item) : 'is no object';
    if (problem !== null) return fail(`faults[${index}] ${problem}.`);
  }
  return ok(list as Fault[]);
}

function faultProblem(item: RawFault): string | null {
  const { on, kind } = item;
  if (!isPlace(on)) return `needs "on" to be one of ${Object.keys(FAULT_KINDS).join(', ')}`;
  const kinds: readonly Fault['kind'][] = FAULT_KINDS[on];
  const known = kinds.find((each) => each === kind);
  if (known === undefined) return `needs "kind" to be one of ${kinds.join(', ')} when "on" is "${on}"`;
  for (const [field, value] of Object.entries(item)) {
    if (field === 'on' || field === 'kind') continue;
    if (!isField(field)) return `has a field "${field.slice(0, 40)}" that does not exist`;
    const wanted = RULES[field](value);
    if (wanted !== null) return `needs "${field}" to be ${wanted}`;
    if (ONLY_WITH[field]?.includes(known) === false) return `has "${field}", which means nothing for "${known}"`;
  }
  return beyondOneField(item);
}

function beyondOneField({ on, kind, accept, ms }: RawFault): string | null {
  if (accept !== undefined && on !== 'create' && on !== 'elements')
    return 'has "accept", which means something only for "create" and "elements"';
  if (kind === 'skew') return ms === undefined ? 'needs "ms": how far the clock is ahead' : null;
  // Longer than any client waits; a timer of days would only keep connections open.
  return typeof ms === 'number' && (ms < 0 || ms > HOUR_MS) ? `needs "ms" to be from 0 to ${HOUR_MS}` : null;
}

const isPlace = (value: unknown): value is FaultPlace => typeof value === 'string' && Object.hasOwn(FAULT_KINDS, value);
const isField = (name: string): name is keyof typeof RULES => Object.hasOwn(RULES, name);
