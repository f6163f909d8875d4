import { fail, type Result } from '#lib/kernel/result.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { createStoryboard } from './create-storyboard.ts';

/** Takes the text of a storyboard file in as a new storyboard. The file's own id, if any, is not used. */
export async function importStoryboard(studio: Studio, text: string): Promise<Result<{ id: string }, Failure>> {
  const opened = openDocument(parseJson(text));
  return opened.ok ? createStoryboard(studio, opened.value) : fail(opened.error);
}

/** Text that is not JSON becomes `undefined`, which is no document either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
