/** What is known of a picture without doing anything to it. */
import { LIMITS } from '#lib/kling/limits.ts';
import type { ImageReference, Storyboard } from '#lib/storyboard/document.ts';
import { type ImageProblem, imageProblems, needsCrop } from '#lib/storyboard/images/problems.ts';

/** Our own copy of a picture, by its id; null while there is none. */
export function storedIdOf({ source }: ImageReference): string | null {
  return source.type === 'file' ? source.fileId : (source.copyId ?? null);
}

/** The rules a picture breaks, sent or not. Nothing is known of one that nobody measured. */
export function problemsOf(reference: ImageReference, model: Storyboard['settings']['model']): readonly ImageProblem[] {
  const { facts } = reference.source;
  return facts ? imageProblems(facts, LIMITS[model].image) : [];
}

/** Pictures whose problems can all be mended without asking. */
export function mendableWithoutAsking(board: Storyboard): readonly ImageReference[] {
  return board.references.filter((each): each is ImageReference => {
    if (each.kind !== 'image' || storedIdOf(each) === null) return false;
    const problems = problemsOf(each, board.settings.model);
    return problems.length > 0 && !needsCrop(problems);
  });
}
