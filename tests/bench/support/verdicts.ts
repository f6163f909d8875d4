import { hundredths } from './statistics.ts';

/** What a bench promises, and whether it was so. */
export interface Verdict {
  /** A ratio unless the name says otherwise. */
  readonly target: number;
  /** Whether less or more than the target is good. */
  readonly is: 'at most' | 'at least';
  readonly measured: number;
  readonly met: boolean;
}

/** `measured` is rounded to hundredths first: what is printed is what is judged. */
export function atMost(target: number, measured: number): Verdict {
  const rounded = hundredths(measured);
  return { target, is: 'at most', measured: rounded, met: rounded <= target };
}

export function atLeast(target: number, measured: number): Verdict {
  const rounded = hundredths(measured);
  return { target, is: 'at least', measured: rounded, met: rounded >= target };
}

export function say(subject: string, verdict: Verdict, words: string): void {
  console.log(`${verdict.met ? 'met   ' : 'missed'}  ${subject}: ${words}`);
}
