import { fail, type Result } from '#lib/kernel/result.ts';
import { fitPlain } from '#lib/prompt/shorten.ts';
import { STORED } from '#lib/storyboard/document.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { createStoryboard } from './create-storyboard.ts';
import { loadStoryboard } from './load-storyboard.ts';

/** A storyboard of its own with the same content and no takes. `title` is what the copy is called. */
export async function duplicateStoryboard(
  studio: Studio,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<Result<{ id: string }, Failure>> {
  const loaded = await loadStoryboard(studio, id);
  if (loaded === null)
    return fail({ code: 'not-found', sentence: 'This storyboard is not stored here any more. Reload the page to see what is.' });
  if (!loaded.ok) return loaded;
  return createStoryboard(studio, { ...loaded.value.document, title: fitPlain(title, STORED.maxTitleLength) });
}
