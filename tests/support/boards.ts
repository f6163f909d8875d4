import { mention } from '#lib/prompt/mention.ts';
import type { ImageReference, Storyboard } from '#lib/storyboard/document.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';

/** A storyboard without issues: shots of the given lengths, each with words. */
export function boardOf(seconds: readonly number[], changes: Partial<Storyboard> = {}): Storyboard {
  return {
    ...newStoryboard(() => 'unused', 'The lantern maker'),
    totalSeconds: seconds.reduce((sum, each) => sum + each, 0),
    shots: seconds.map((each, index) => ({
      id: `shot${index + 1}`,
      prompt: `Shot number ${index + 1}, the lantern is lit.`,
      seconds: each,
    })),
    ...changes,
  };
}

/** Adds a picture that the first shot names. */
export function withPicture(board: Storyboard, source: ImageReference['source']): Storyboard {
  const reference: ImageReference = { kind: 'image', id: 'lantern', name: 'Lantern', pinned: false, role: 'reference', source };
  const [first, ...rest] = board.shots;
  if (!first) throw new Error('A storyboard has at least one shot.');
  return {
    ...board,
    references: [...board.references, reference],
    shots: [{ ...first, prompt: `${first.prompt} ${mention('lantern')}` }, ...rest],
  };
}
