'use server';

import * as z from 'zod';
import { ID_PATTERN } from '#lib/kernel/ids.ts';
import { readStored } from '#lib/server/storyboards/load-storyboard.ts';
import { saveStoryboard as save } from '#lib/server/storyboards/save-storyboard.ts';
import { cancelTake as cancel } from '#lib/server/takes/cancel-take.ts';
import { createTakes } from '#lib/server/takes/create-take.ts';
import { ifEngineIs } from '#lib/server/takes/if-engine-is.ts';
import { readLedger as ledger } from '#lib/server/takes/ledger.ts';
import { markCuts as correctCuts, MOST_MARKS } from '#lib/server/takes/mark-cuts.ts';
import { markTake as mark } from '#lib/server/takes/mark-take.ts';
import { retryTake as retry } from '#lib/server/takes/retry-take.ts';
import { setSpendingCap as setCap } from '#lib/server/takes/spending-cap.ts';
import { takePlan } from '#lib/server/takes/take-plan.ts';
import { MOST_CAP_DOLLARS } from '#lib/take/ledger.ts';
import { MOST_COMMENT_CHARACTERS, MOST_TAKES_AT_ONCE } from '#lib/take/take.ts';
import { runAction } from '../../run-action.ts';
import { createFrom } from '../home-actions.ts';

const id = z.string().regex(ID_PATTERN);
const revision = z.int32().nonnegative();
/** Made by the browser, once per press of the button. */
const intentKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** Who renders, as the page says: what it calls free must not be charged. */
const engine = z.enum(['kling', 'stand-in']);

const saveInput = z.strictObject({ id, revision, document: z.unknown() });
const idInput = z.strictObject({ id });
const count = z.int().min(1).max(MOST_TAKES_AT_ONCE);
const generateInput = z.strictObject({ storyboardId: id, revision, intentKey, engine, count });
const retryInput = z.strictObject({ takeId: id, intentKey, engine });
const takeInput = z.strictObject({ takeId: id });
/** What the column holds: no zero character, no half of a pair. */
const comment = z
  .string()
  .max(MOST_COMMENT_CHARACTERS)
  .refine((words) => words.isWellFormed() && !words.includes('\0'));
const markInput = z.strictObject({
  takeId: id,
  isStarred: z.boolean().optional(),
  comment: comment.optional(),
  isDeleted: z.boolean().optional(),
});
/** First frames of shots; whether they lie in the take is asked where the take is known. */
const cutsInput = z.strictObject({ takeId: id, frames: z.array(z.int32().positive()).max(MOST_MARKS).nullable() });
const ledgerInput = z.strictObject({ storyboardId: id });
const capInput = z.strictObject({ dollars: z.number().min(0).max(MOST_CAP_DOLLARS).nullable() });

// Each of these is a `ServerActions` member; whatever arrives is unknown until it has been parsed.

export async function saveStoryboard(input: unknown) {
  return runAction(saveInput, input, save);
}

export async function readStoryboard(input: unknown) {
  return runAction(idInput, input, readStored);
}

export async function createStoryboard(input: unknown) {
  return createFrom(input);
}

/** Leads to billed calls. The same intent key always gives the same takes, so a repeated request costs nothing. */
export async function generateTakes(input: unknown) {
  return runAction(generateInput, input, (studio, { engine: shown, ...press }) =>
    ifEngineIs(studio, shown, () => createTakes(studio, press)),
  );
}

/** A new take of the same frozen plan; billed like any other. */
export async function retryTake(input: unknown) {
  return runAction(retryInput, input, (studio, { engine: shown, ...press }) => ifEngineIs(studio, shown, () => retry(studio, press)));
}

export async function cancelTake(input: unknown) {
  return runAction(takeInput, input, cancel);
}

export async function markTake(input: unknown) {
  return runAction(markInput, input, mark);
}

export async function markCuts(input: unknown) {
  return runAction(cutsInput, input, correctCuts);
}

export async function readTakePlan(input: unknown) {
  return runAction(takeInput, input, takePlan);
}

export async function readLedger(input: unknown) {
  return runAction(ledgerInput, input, ledger);
}

export async function setSpendingCap(input: unknown) {
  return runAction(capInput, input, setCap);
}
