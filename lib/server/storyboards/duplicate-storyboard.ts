import type { Result } from '#lib/kernel/result.ts';
import { fitPlain } from '#lib/prompt/shorten.ts';
import { STORED } from '#lib/storyboard/document.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { createStoryboard } from './create-storyboard.ts';
import { readStored } from './load-storyboard.ts';

/** A storyboard of its own with the same content and no takes. `title` is what the copy is called. */
export async function duplicateStoryboard(
  studio: Studio,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<Result<{ id: string }, Failure>> {
  const stored = await readStored(studio, { id });
  if (!stored.ok) return stored;
  return createStoryboard(studio, { ...stored.value.document, title: fitPlain(title, STORED.maxTitleLength) });
}
