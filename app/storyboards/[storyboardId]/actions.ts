'use server';

import * as z from 'zod';
import { ID_PATTERN } from '#lib/kernel/ids.ts';
import { ok } from '#lib/kernel/result.ts';
import { mendImage as mend } from '#lib/server/files/mend-image.ts';
import { originalOf } from '#lib/server/files/original-of.ts';
import { storeFromUrl } from '#lib/server/files/store-from-url.ts';
import { readStored } from '#lib/server/storyboards/load-storyboard.ts';
import { saveStoryboard as save } from '#lib/server/storyboards/save-storyboard.ts';
import { createTake } from '#lib/server/takes/create-take.ts';
import { retryTake as retry } from '#lib/server/takes/retry-take.ts';
import { runAction } from '../../run-action.ts';
import { createFrom } from '../home-actions.ts';

const id = z.string().regex(ID_PATTERN);
const revision = z.int32().nonnegative();
/** Made by the browser, once per press of the button. */
const intentKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

const saveInput = z.strictObject({ id, revision, document: z.unknown() });
const idInput = z.strictObject({ id });
const urlInput = z.strictObject({ url: z.string().min(1).max(4096) });
const fileId = z.string().regex(/^[0-9a-f]{64}$/);
const pixels = z.int32().nonnegative();
const frame = z.strictObject({ left: pixels, top: pixels, width: pixels.positive(), height: pixels.positive() });
const mendInput = z.strictObject({ fileId, crop: frame.nullable() });
const originalInput = z.strictObject({ fileId });
const generateInput = z.strictObject({ storyboardId: id, revision, intentKey });
const retryInput = z.strictObject({ takeId: id, intentKey });

// Each of these is an `EditorActions` member; whatever arrives is unknown until it has been parsed.

export async function saveStoryboard(input: unknown) {
  return runAction(saveInput, input, save);
}

export async function readStoryboard(input: unknown) {
  return runAction(idInput, input, readStored);
}

export async function createStoryboard(input: unknown) {
  return createFrom(input);
}

export async function addImageFromUrl(input: unknown) {
  return runAction(urlInput, input, (studio, { url }) => storeFromUrl(studio, url));
}

export async function mendImage(input: unknown) {
  return runAction(mendInput, input, mend);
}

export async function originalOfImage(input: unknown) {
  return runAction(originalInput, input, async ({ db }, { fileId }) => ok(await originalOf(db, fileId)));
}

/** Leads to a billed call. The same intent key always gives the same take, so a repeated request costs nothing. */
export async function generateTake(input: unknown) {
  return runAction(generateInput, input, createTake);
}

/** A new take of the same frozen plan; billed like any other. */
export async function retryTake(input: unknown) {
  return runAction(retryInput, input, retry);
}
