/** What two readers of the same rules said about one request, and how often which verdict came up. */
import { validateRequest } from '#lib/standin/validation/validate.ts';
import { numberedElements } from '#tests/support/numbered-elements.ts';

export const KNOWN = { isTaken: () => false, kindOf: numberedElements };

export interface Comparison {
  /**
   * Why the two need not agree. `own-rule`: only a rule that the desk adds stands against it · `mended`: the import fills in what
   * the request lacks, and what it then sends is accepted.
   */
  readonly aside: 'own-rule' | 'mended' | null;
  /** Why each refuses; null accepts. */
  readonly client: string | null;
  readonly standin: string | null;
}

export const agrees = ({ aside, client, standin }: Comparison): boolean => aside !== null || (client === null) === (standin === null);

/** The stand-in's message; null when it accepts. Every refusal of a JSON object is an illegal value, in its envelope's words. */
export function standinRefusal(body: unknown): string | null {
  const verdict = validateRequest(body, KNOWN);
  if (verdict.ok) return null;
  const { httpStatus, code, message } = verdict.error;
  if (httpStatus !== 400 || code !== 1201 || message === '') throw new Error(`refused with ${httpStatus}/${code} "${message}"`);
  return message;
}

export interface Tally {
  accepted: number;
  refused: number;
  aside: number;
  /** Kinds of refusal of the stand-in, values and figures aside. */
  readonly kinds: Set<string>;
}

export const newTally = (): Tally => ({ accepted: 0, refused: 0, aside: 0, kinds: new Set() });

export function count(tally: Tally, { aside, client, standin }: Comparison): void {
  if (aside !== null) tally.aside += 1;
  else if (client === null) tally.accepted += 1;
  else tally.refused += 1;
  if (standin !== null) tally.kinds.add(standin.replaceAll(/'.*'|\d+/gs, '_'));
}

/** The rarer verdict's share of all requests. */
export function rarerShare({ accepted, refused, aside }: Tally): number {
  return Math.min(accepted, refused) / (accepted + refused + aside);
}
