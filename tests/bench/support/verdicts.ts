/** What a bench promises, and whether it was so. */
export interface Verdict {
  /** At most this much; a ratio unless the name says otherwise. */
  readonly target: number;
  readonly measured: number;
  readonly met: boolean;
}

/** `measured` is rounded to hundredths first: what is printed is what is judged. */
export function atMost(target: number, measured: number): Verdict {
  const rounded = Math.round(measured * 100) / 100;
  return { target, measured: rounded, met: rounded <= target };
}

export function say(subject: string, verdict: Verdict, words: string): void {
  console.log(`${verdict.met ? 'met   ' : 'missed'}  ${subject}: ${words}`);
}
