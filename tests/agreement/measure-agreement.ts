/** Runs both ways of asking, and throws with the smallest request on which the two readers differ. */
import fc from 'fast-check';
import { compareBoard } from './board-verdicts.ts';
import { agrees, type Comparison, count, newTally, rarerShare } from './comparison.ts';
import { randomBoards } from './random-boards.ts';
import { rawBodies } from './raw-bodies.ts';
import { compareRaw } from './raw-verdicts.ts';

export interface Agreement {
  readonly accepted: number;
  readonly refused: number;
  /** Not compared: see `Comparison`. */
  readonly aside: number;
  readonly kindsOfRefusal: number;
  readonly rarerShare: number;
}

interface Asked {
  readonly runs: number;
  readonly seed: number;
}

export function measureAgreement(asked: Asked): { readonly compiled: Agreement; readonly raw: Agreement } {
  return { compiled: measure(randomBoards, compareBoard, asked), raw: measure(rawBodies, compareRaw, asked) };
}

function measure<Subject>(subjects: fc.Arbitrary<Subject>, compare: (subject: Subject) => Comparison, { runs, seed }: Asked): Agreement {
  const tally = newTally();
  let isFirstFailure = false;
  fc.assert(
    fc.property(subjects, (subject) => {
      const comparison = compare(subject);
      // While a failure is being shrunk, the same request comes again and again.
      if (!isFirstFailure) count(tally, comparison);
      if (agrees(comparison)) return;
      isFirstFailure = true;
      throw new Error(`client: ${comparison.client ?? 'accepts'}\nstand-in: ${comparison.standin ?? 'accepts'}`);
    }),
    { numRuns: runs, seed },
  );
  const { accepted, refused, aside, kinds } = tally;
  return { accepted, refused, aside, kindsOfRefusal: kinds.size, rarerShare: Number(rarerShare(tally).toFixed(3)) };
}
