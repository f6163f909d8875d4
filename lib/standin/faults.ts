/** Faults on demand: what should go wrong, at which call, how often. For tests of clients; a fresh stand-in has none. */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { isRawObject } from './validation/field-reader.ts';

/** Which call: create, query of one, list, download of a result, anything about elements, or the task itself (it ends as failed). */
export const FAULT_PLACES = ['create', 'query', 'list', 'result', 'elements', 'task'] as const;
/**
 * drop: the connection is closed without an answer · hang: no answer at all · http: an error in the API's envelope
 * (`status`, `code`, `message`) · html: an answer that is no JSON (`status`) · cut-off: the answer ends in its middle ·
 * delay: the right answer, late (`ms`) · fail: the task ends as failed (`message`).
 */
export const FAULT_KINDS = ['drop', 'hang', 'http', 'html', 'cut-off', 'delay', 'fail'] as const;

export interface Fault {
  readonly on: (typeof FAULT_PLACES)[number];
  readonly kind: (typeof FAULT_KINDS)[number];
  /** For create: whether the request is accepted (and would be paid) although the answer goes wrong. Default false. */
  readonly accept?: boolean;
  /** How many calls pass unharmed first. Default 0. */
  readonly skip?: number;
  /** How many calls it hits. Default 1. */
  readonly times?: number;
  readonly status?: number;
  readonly code?: number;
  readonly message?: string;
  readonly ms?: number;
}

export interface FaultScript {
  /** Replaces what is still planned. */
  set(faults: readonly Fault[]): void;
  /** The fault that hits this call, if any; each call is counted once. */
  next(on: Fault['on']): Fault | null;
  planned(): readonly Fault[];
}

export function createFaultScript(): FaultScript {
  let entries: { fault: Fault; skip: number; times: number }[] = [];
  return {
    set: (faults) => {
      entries = faults.map((fault) => ({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 }));
    },
    next: (on) => {
      const entry = entries.find(({ fault, times }) => fault.on === on && times > 0);
      if (!entry) return null;
      if (entry.skip > 0) {
        entry.skip -= 1;
        return null;
      }
      entry.times -= 1;
      return entry.fault;
    },
    planned: () => entries.filter(({ times }) => times > 0).map(({ fault, skip, times }) => ({ ...fault, skip, times })),
  };
}

export function parseFaults(body: unknown): Result<readonly Fault[], string> {
  const list = isRawObject(body) ? body['faults'] : null;
  if (!Array.isArray(list)) return fail('Send {"faults": [{"on": "create", "kind": "drop"}]}.');
  for (const [index, item] of list.entries()) {
    const problem = isRawObject(item) ? faultProblem(item) : 'is no object';
    if (problem !== null) return fail(`faults[${index}] ${problem}.`);
  }
  return ok(list as Fault[]);
}

function faultProblem(item: Readonly<Record<string, unknown>>): string | null {
  if (!FAULT_PLACES.some((place) => place === item['on'])) return `needs "on" to be one of ${FAULT_PLACES.join(', ')}`;
  if (!FAULT_KINDS.some((kind) => kind === item['kind'])) return `needs "kind" to be one of ${FAULT_KINDS.join(', ')}`;
  if ((item['on'] === 'task') !== (item['kind'] === 'fail')) return 'mixes "task" and "fail" with others; they belong together';
  const numbers = ['skip', 'times', 'status', 'code', 'ms'].filter(
    (field) => item[field] !== undefined && !Number.isSafeInteger(item[field]),
  );
  if (numbers.length > 0) return `needs whole numbers in ${numbers.join(', ')}`;
  if (item['accept'] !== undefined && typeof item['accept'] !== 'boolean') return 'needs true or false in accept';
  return item['message'] === undefined || typeof item['message'] === 'string' ? null : 'needs words in message';
}
