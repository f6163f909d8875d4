/** How the service says no: HTTP status, its own code and a message (kling-api.md §6). */
export interface Refusal {
  readonly httpStatus: number;
  readonly code: number;
  readonly message: string;
}

const LONGEST_SHOWN = 120;

/** "Bad key or illegal value": the code of every broken rule of a request body. */
export function refused(message: string): Refusal {
  return { httpStatus: 400, code: 1201, message };
}

/** The observed pattern: `mode value 'standard' is invalid`. */
export function invalidValue(field: string, value: unknown): Refusal {
  return refused(`${field} value '${shown(value)}' is invalid`);
}

export function missing(field: string): Refusal {
  return refused(`${field} cannot be empty`);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
