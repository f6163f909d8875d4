import { ok, type Result } from '#lib/kernel/result.ts';
import { edit } from '#lib/storyboard/edit.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { readStored } from './load-storyboard.ts';
import { saveStoryboard } from './save-storyboard.ts';

/** A title is one small part: when somebody saves at the same moment, it is set on what they saved. */
const MOST_TRIES = 5;

/** Gives a storyboard another title, whatever else is being written in it. */
export async function renameStoryboard(
  studio: Studio,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<Result<{ title: string }, Failure>> {
  for (let tries = 1; ; tries += 1) {
    const stored = await readStored(studio, { id });
    if (!stored.ok) return stored;
    const { document, revision } = stored.value;
    const renamed = edit(document, { type: 'set-title', title: title.trim() });
    if (!renamed.ok) throw new Error(`A title was refused: ${renamed.error}`);
    if (renamed.value === document) return ok({ title: document.title });
    const saved = await saveStoryboard(studio, { id, revision, document: renamed.value });
    if (saved.ok) return ok({ title: renamed.value.title });
    if (saved.error.code !== 'conflict' || tries === MOST_TRIES) return saved;
  }
}
