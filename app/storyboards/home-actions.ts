'use server';

import { redirect } from 'next/navigation';
import * as z from 'zod';
import { IMPORTS, importBegin } from '#components/home/import-begin.ts';
import { ID_PATTERN } from '#lib/kernel/ids.ts';
import { ok } from '#lib/kernel/result.ts';
import { createFromTemplate } from '#lib/server/storyboards/create-from-template.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { deleteStoryboard, restoreStoryboard } from '#lib/server/storyboards/delete-storyboard.ts';
import { duplicateStoryboard } from '#lib/server/storyboards/duplicate-storyboard.ts';
import { findStoryboards } from '#lib/server/storyboards/find-storyboards.ts';
import { renameStoryboard } from '#lib/server/storyboards/rename-storyboard.ts';
import { STORED } from '#lib/storyboard/document.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';
import { translator } from '../language.ts';
import { runAction } from '../run-action.ts';

const id = z.string().regex(ID_PATTERN);
// Longer ones are cut to what is stored, as when they are typed in the editor.
const title = z.string().max(STORED.maxTitleLength * 10);

const createInput = z.object({ template: z.string().max(100).nullable() });
const importInput = z.strictObject({ document: z.unknown() });
const titleInput = z.strictObject({ id, title });
const idInput = z.strictObject({ id });
const findInput = z.strictObject({ words: z.string().max(200) });

// Each of these is a `HomeActions` member; whatever arrives is unknown until it has been parsed.

/** A new storyboard, empty or from the template that the pressed button names; leads to its editor. */
export async function create(_previous: unknown, form: FormData) {
  const begin = importBegin(form.get('template'));
  if (begin !== null) redirect(`/?begin=${IMPORTS[begin]}`);
  const t = await translator('editor');
  const result = await runAction(createInput, { template: form.get('template') }, (studio, { template }) =>
    template === null ? createStoryboard(studio, newStoryboard(studio.makeId, t('untitled'))) : createFromTemplate(studio, template),
  );
  if (!result.ok) return result.error;
  redirect(`/storyboards/${result.value.id}`);
}

/** Makes a storyboard of a document that was read and corrected in the import dialog. */
export async function createFrom(input: unknown) {
  return runAction(importInput, input, (studio, { document }) => createStoryboard(studio, document ?? null));
}

export async function rename(input: unknown) {
  return runAction(titleInput, input, renameStoryboard);
}

export async function duplicate(input: unknown) {
  return runAction(titleInput, input, duplicateStoryboard);
}

export async function remove(input: unknown) {
  return runAction(idInput, input, (studio, wanted) => deleteStoryboard(studio, wanted.id));
}

export async function restore(input: unknown) {
  return runAction(idInput, input, (studio, wanted) => restoreStoryboard(studio, wanted.id));
}

/** From the page of a deleted storyboard, as a form: it works before the page's script has arrived. */
export async function putBack(form: FormData): Promise<void> {
  const result = await restore({ id: form.get('id') });
  redirect(result.ok ? `/storyboards/${result.value.id}` : '/');
}

/** The ids of those that hold the words anywhere; titles alone are searched in the browser. */
export async function find(input: unknown) {
  return runAction(findInput, input, async (studio, { words }) => ok(await findStoryboards(studio, words)));
}
