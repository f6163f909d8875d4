import { describe, expect, it } from 'vitest';
import { validateRequest } from '#lib/standin/validation/validate.ts';
import { type ExampleName, OFFICIAL_EXAMPLES } from '#tests/fixtures/kling/official-examples.ts';
import { numberedElements } from '#tests/support/numbered-elements.ts';

/** C10: by the capability maps and a live error, O1 makes 5 or 10 s from words alone, although this sample says 7. */
const REFUSED: Partial<Record<ExampleName, RegExp>> = { 'text to video': /^Duration only supports 5 or 10 seconds/ };

describe("Kling's own examples (§11)", () => {
  it.each(Object.entries(OFFICIAL_EXAMPLES))('%s', (name, body) => {
    const verdict = validateRequest(body, { isTaken: () => false, kindOf: numberedElements });
    const refused = REFUSED[name as ExampleName];
    if (refused) expect(!verdict.ok && verdict.error.message).toMatch(refused);
    else expect(verdict.ok || verdict.error.message).toBe(true);
  });
});
