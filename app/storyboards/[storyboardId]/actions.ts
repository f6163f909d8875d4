'use server';

import * as z from 'zod';
import { ID_PATTERN } from '#lib/kernel/ids.ts';
import { readStored } from '#lib/server/storyboards/load-storyboard.ts';
import { saveStoryboard as save } from '#lib/server/storyboards/save-storyboard.ts';
import { createTake } from '#lib/server/takes/create-take.ts';
import { ifEngineIs } from '#lib/server/takes/if-engine-is.ts';
import { retryTake as retry } from '#lib/server/takes/retry-take.ts';
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
const generateInput = z.strictObject({ storyboardId: id, revision, intentKey, engine });
const retryInput = z.strictObject({ takeId: id, intentKey, engine });

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

/** Leads to a billed call. The same intent key always gives the same take, so a repeated request costs nothing. */
export async function generateTake(input: unknown) {
  return runAction(generateInput, input, (studio, { engine: shown, ...press }) =>
    ifEngineIs(studio, shown, () => createTake(studio, press)),
  );
}

/** A new take of the same frozen plan; billed like any other. */
export async function retryTake(input: unknown) {
  return runAction(retryInput, input, (studio, { engine: shown, ...press }) => ifEngineIs(studio, shown, () => retry(studio, press)));
}
