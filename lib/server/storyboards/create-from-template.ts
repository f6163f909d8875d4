import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fail, type Result } from '#lib/kernel/result.ts';
import type { Source } from '#lib/storyboard/document.ts';
import { templates } from '#lib/storyboard/templates.ts';
import type { Failure } from '../failure.ts';
import { storeImage } from '../files/store-image.ts';
import type { Studio } from '../studio.ts';
import { createStoryboard } from './create-storyboard.ts';

/** From the working folder, which is the project's under every command; the pictures ship with the app. */
const pathOf = (fileName: string) => join(/* turbopackIgnore: true */ process.cwd(), 'public/templates', fileName);

/** A storyboard made of a template. Its pictures become stored files like any others: the same content is one file. */
export async function createFromTemplate(studio: Studio, templateId: string): Promise<Result<{ id: string }, Failure>> {
  const template = templates.find(({ id }) => id === templateId);
  if (!template)
    return fail({ code: 'template-not-found', sentence: 'There is no such start any more. Reload the page and choose again.' });
  const sources = new Map<string, Source>();
  for (const { fileName, name } of template.pictures) {
    const stored = await storeImage(studio, { stream: createReadStream(pathOf(fileName)), name: `${name}.jpg` });
    if (!stored.ok) return stored;
    sources.set(fileName, { type: 'file', fileId: stored.value.fileId, facts: stored.value.facts });
  }
  const sourceOf = (fileName: string) => {
    const source = sources.get(fileName);
    if (!source) throw new Error(`The template ${templateId} does not list ${fileName}.`);
    return source;
  };
  return createStoryboard(studio, template.build(studio.makeId, sourceOf));
}
