/** How the service says no: HTTP status, its own code and a message (docs/kling-omni.md §6). */
export interface Refusal {
  readonly httpStatus: number;
  readonly code: number;
  readonly message: string;
}

const LONGEST_SHOWN = 120;
const DEEPEST_SHOWN = 4;

/** JSON, but nothing that could be a request: no object at its top, or nested beyond reason. */
export const UNREADABLE_BODY: Refusal = { httpStatus: 400, code: 1200, message: 'Invalid request body' };

/** "Bad key or illegal value": the code of every broken rule of a request body. */
export function refused(message: string): Refusal {
  return { httpStatus: 400, code: 1201, message };
}

/** The observed pattern: `mode value 'standard' is invalid`. */
export function invalidValue(field: string, value: unknown): Refusal {
  return refused(`${field} value '${shown(value)}' is invalid`);
}

export function taken(externalTaskId: string): Refusal {
  return refused(`External_task_id ${externalTaskId} already exists`);
}

export function missing(field: string): Refusal {
  return refused(`${field} cannot be empty`);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : brief(value, DEEPEST_SHOWN);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

/** JSON as far as it will be shown: a value from outside may be nested deeper than the stack, or be many megabytes wide. */
function brief(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST_SHOWN));
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? '[]' : '{}';
  if (depth === 0) return `${open}…${close}`;
  let inside = '';
  for (const key in value) {
    if (inside.length > LONGEST_SHOWN) break;
    const part = brief((value as Readonly<Record<string, unknown>>)[key], depth - 1);
    inside += `${inside === '' ? '' : ','}${isList ? '' : `${JSON.stringify(key.slice(0, LONGEST_SHOWN))}:`}${part}`;
  }
  return `${open}${inside}${close}`;
}
