/** The error codes of the API (docs/kling-omni.md §6) with their words: for its own refusals, and for faults, which need to name only one of status and code. */
import type { Refusal } from '../validation/refusal.ts';

const INTERNAL: Refusal = { httpStatus: 500, code: 5000, message: 'Internal server error' };

/** Messages of 1102, 1303 are those observed; the others say in our own words what the table means. */
export const ERROR_CODES: readonly Refusal[] = [
  INTERNAL,
  { httpStatus: 503, code: 5001, message: 'Service temporarily unavailable' },
  { httpStatus: 504, code: 5002, message: 'Server timeout' },
  { httpStatus: 401, code: 1000, message: 'Authentication failed' },
  { httpStatus: 401, code: 1001, message: 'Authorization is empty' },
  { httpStatus: 401, code: 1002, message: 'Authorization is invalid' },
  { httpStatus: 401, code: 1003, message: 'Authorization is not valid yet' },
  { httpStatus: 401, code: 1004, message: 'Authorization has expired' },
  { httpStatus: 429, code: 1302, message: 'The API request is too fast' },
  { httpStatus: 429, code: 1303, message: 'parallel task over resource pack limit' },
  { httpStatus: 429, code: 1304, message: 'IP address is not in the allow-list' },
  { httpStatus: 429, code: 1100, message: 'Account exception' },
  { httpStatus: 429, code: 1101, message: 'Account in arrears' },
  { httpStatus: 429, code: 1102, message: 'Account balance not enough' },
  { httpStatus: 403, code: 1103, message: 'No permission for the requested resource' },
  { httpStatus: 400, code: 1200, message: 'Invalid request parameters' },
  { httpStatus: 400, code: 1201, message: 'Invalid parameters' },
  { httpStatus: 404, code: 1202, message: 'The requested method is invalid' },
  { httpStatus: 404, code: 1203, message: 'The requested resource does not exist' },
  { httpStatus: 400, code: 1301, message: 'The content hits the content safety policy' },
  { httpStatus: 400, code: 1300, message: 'The platform policy was triggered' },
];

/**
 * A refusal by what is said of it, the table's figures for the rest. A status alone takes the first code listed for it, so
 * 429 alone means "too fast"; what the table does not know is an internal error.
 */
export function refusalOf({ status, code, message }: { status?: number; code?: number; message?: string }): Refusal {
  const row = ERROR_CODES.find((each) => (code === undefined ? each.httpStatus === status : each.code === code)) ?? INTERNAL;
  return { httpStatus: status ?? row.httpStatus, code: code ?? row.code, message: message ?? row.message };
}
