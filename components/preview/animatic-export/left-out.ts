/** What the plan has and its file has not: nothing is left out without a word. */
import type { Storyboard } from '#lib/storyboard/document.ts';
import { addressOf, shownReferences } from '../plan.ts';

export interface LeftOut {
  /** Of references that could not be read here, and of files that did not arrive. */
  readonly names: readonly string[];
  /** The shots whose scratch sound could not be read. */
  readonly soundShots: readonly number[];
  /** The plan is heard and the file is not: this browser cannot encode sound. */
  readonly isSilenced: boolean;
}

/**
 * The names of the pictures and videos that the plan shows and the file does not: what was not read, and what lies
 * elsewhere on the internet and was never stored here. An element without a picture lacks nothing.
 */
export function namesWithout(board: Storyboard, unreadUrls: readonly string[]): string[] {
  return shownReferences(board)
    .filter((reference) => reference.kind !== 'element')
    .filter((reference) => {
      const url = addressOf(reference);
      return url === null || unreadUrls.includes(url);
    })
    .map(({ name }) => name);
}
