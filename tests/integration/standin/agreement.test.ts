/**
 * Two readers of the same rules: the client's (`check`, which speaks to people about storyboards, and `parse`, which reads
 * requests from elsewhere) and the stand-in's validation of raw JSON. They share the table of limits and nothing else. Whatever
 * passes the one passes the other; whatever breaks a rule of docs/kling-omni.md is refused by both. `npm run agreement` asks far more.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateRequest } from '#lib/standin/validation/validate.ts';
import { compiled } from '#tests/agreement/board-verdicts.ts';
import { KNOWN } from '#tests/agreement/comparison.ts';
import { measureAgreement } from '#tests/agreement/measure-agreement.ts';
import { randomBoards } from '#tests/agreement/random-boards.ts';
import { numberedElements } from '#tests/support/numbered-elements.ts';
import { QUICK, withStandin } from './client.ts';

const EACH = 2000;
const OVER_HTTP = 60;

describe('the client and the stand-in', () => {
  it(`give the same verdict on ${EACH} requests of random storyboards and ${EACH} raw bodies, and both verdicts are common`, () => {
    const seed = Math.trunc(Date.now() % 2 ** 31);
    const { compiled: ours, raw } = measureAgreement({ runs: EACH, seed });
    console.log(`agreement, seed ${seed}: ${JSON.stringify({ ours, raw })}`);
    expect(Math.min(ours.rarerShare, raw.rarerShare)).toBeGreaterThan(0.3);
    expect(Math.min(ours.kindsOfRefusal, raw.kindsOfRefusal)).toBeGreaterThan(25);
  });

  it('give the same verdict over HTTP', () =>
    withStandin({ ...QUICK, moreElements: numberedElements }, async ({ create }) => {
      const counts = { accepted: 0, refused: 0 };
      for (const [index, board] of fc.sample(randomBoards, { numRuns: OVER_HTTP, seed: 20261122 }).entries()) {
        const body = compiled(board, `agreement-${index}`);
        const verdict = validateRequest(body, KNOWN);
        const answer = await create(body);
        counts[answer.code === 0 ? 'accepted' : 'refused'] += 1;
        expect({ code: answer.code, message: answer.message }).toEqual(
          verdict.ok ? { code: 0, message: 'SUCCEED' } : { code: 1201, message: verdict.error.message },
        );
      }
      expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(5);
    }));
});
