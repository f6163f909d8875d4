/** Pictures made into what the service takes. The server draws; here the result takes the place of what it was made from. */
import type { ActionFailure, StoredFile } from '#lib/client/editor-actions.ts';
import type { Editor } from '#lib/client/editor-interface.ts';
import type { HistoryLabel } from '#lib/storyboard/describe-intent.ts';
import type { ImageReference } from '#lib/storyboard/document.ts';
import type { Frame } from '#lib/storyboard/images/crop-frame.ts';
import { storedIdOf } from '#lib/storyboard/images/picture-state.ts';
import { sourceOf } from './picture-source.ts';
import { openPictureDialog, withPictures } from './picture-work.ts';

/** `mend` needs no choice and is done at once; `crop` opens the frame. */
export type Mending = 'mend' | 'crop';

/** For a card and for the checks: one press mends the picture, or opens the frame where a person has to choose. */
export function mendPicture(editor: Editor, referenceId: string, how: Mending): void {
  if (how === 'crop') openPictureDialog(editor, { type: 'crop', referenceId });
  else void mendPictures(editor, [referenceId]);
}

/** Mends several as one undo step. */
export async function mendPictures(editor: Editor, referenceIds: readonly string[]): Promise<void> {
  const several: HistoryLabel | null = referenceIds.length > 1 ? { key: 'mend-pictures', values: {} } : null;
  await exchange(editor, referenceIds, several ?? 'mend-picture', null);
}

/** Cuts a picture to the frame; whatever else is wrong with it is mended on the way. */
export async function cropPicture(editor: Editor, referenceId: string, crop: Frame): Promise<void> {
  await exchange(editor, [referenceId], 'crop-picture', crop);
}

async function exchange(
  editor: Editor,
  referenceIds: readonly string[],
  label: HistoryLabel | 'mend-picture' | 'crop-picture',
  crop: Frame | null,
): Promise<void> {
  await withPictures(editor, referenceIds, async () => {
    const made: { readonly from: ImageReference; readonly file: StoredFile }[] = [];
    const failures: Record<string, ActionFailure> = {};
    for (const reference of imagesOf(editor, referenceIds)) {
      const fileId = storedIdOf(reference);
      if (fileId === null) continue;
      const result = await editor.actions.mendImage({ fileId, crop });
      if (result.ok) made.push({ from: reference, file: result.value });
      else failures[reference.id] = result.error;
    }
    // Removed or replaced meanwhile: then what was made of it is of no use.
    const wanted = made.filter(({ from, file }) => {
      const [now] = imagesOf(editor, [from.id]);
      return now?.source === from.source && storedIdOf(from) !== file.fileId;
    });
    const [first] = wanted;
    if (first) {
      const name = typeof label === 'string' ? { key: label, values: { name: first.from.name } } : label;
      editor.dispatchAll(
        wanted.map(({ from, file }) => ({ type: 'replace-source', referenceId: from.id, source: sourceOf(file) })),
        name,
      );
    }
    return failures;
  });
}

/** Puts the picture back that this one was made from. */
export function restoreOriginal(editor: Editor, reference: ImageReference, original: StoredFile): void {
  editor.dispatch(
    { type: 'replace-source', referenceId: reference.id, source: sourceOf(original) },
    { label: { key: 'restore-picture', values: { name: reference.name } } },
  );
}

function imagesOf(editor: Editor, referenceIds: readonly string[]): ImageReference[] {
  return editor
    .getStoryboard()
    .references.filter((each): each is ImageReference => each.kind === 'image' && referenceIds.includes(each.id));
}
