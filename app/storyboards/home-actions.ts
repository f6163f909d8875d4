'use server';

import { redirect } from 'next/navigation';
import * as z from 'zod';
import { fail } from '#lib/kernel/result.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { importStoryboard } from '#lib/server/storyboards/import-storyboard.ts';
import { templates } from '#lib/storyboard/templates.ts';
import { runAction } from '../run-action.ts';

const MAX_IMPORT_LENGTH = 1024 * 1024;

const createInput = z.object({ template: z.string().max(100).nullable() });
const importInput = z.string().max(MAX_IMPORT_LENGTH);

/** A new storyboard, empty or from the template that the pressed button names; leads to its editor. */
export async function create(_previous: unknown, form: FormData) {
  const result = await runAction(createInput, { template: form.get('template') }, async (studio, { template: wanted }) => {
    if (wanted === null) return createStoryboard(studio);
    const template = templates.find(({ id }) => id === wanted);
    if (!template)
      return fail({ code: 'template-not-found', sentence: 'There is no such start any more. Reload the page and choose again.' });
    return createStoryboard(studio, template.build(studio.makeId));
  });
  if (!result.ok) return { sentence: result.error.sentence };
  redirect(`/storyboards/${result.value.id}`);
}

/** Takes the text of a storyboard file and stores it as a new storyboard. */
export async function importFile(text: string) {
  const result = await runAction(importInput, text, importStoryboard);
  return result.ok ? { id: result.value.id } : { sentence: result.error.sentence };
}
