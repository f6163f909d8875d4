/** What is known of a picture without doing anything to it. */
import type { ImageReference, Storyboard } from '../document.ts';
import { type ImageProblem, type ImageRules, imageProblems, needsCrop } from './problems.ts';

/** Our own copy of a picture, by its id; null while there is none. */
export function storedIdOf({ source }: ImageReference): string | null {
  return source.type === 'file' ? source.fileId : (source.copyId ?? null);
}

/** The rules a picture breaks, sent or not. Nothing is known of one that nobody measured. */
export function problemsOf({ source }: ImageReference, rules: ImageRules): readonly ImageProblem[] {
  return source.facts ? imageProblems(source.facts, rules) : [];
}

/** Pictures whose problems can all be mended without asking. */
export function mendableWithoutAsking({ references }: Storyboard, rules: ImageRules): readonly ImageReference[] {
  return references.filter((each): each is ImageReference => {
    if (each.kind !== 'image' || storedIdOf(each) === null) return false;
    const problems = problemsOf(each, rules);
    return problems.length > 0 && !needsCrop(problems);
  });
}
