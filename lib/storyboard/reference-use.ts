import { mentionedIds } from '#lib/prompt/mention.ts';
import type { Storyboard } from './document.ts';
import { isAlwaysSent } from './sent-references.ts';

export interface ReferenceUse {
  /** The numbers (from 1) of the shots that mention it; empty for the kinds that have no shots of their own. */
  readonly shots: readonly number[];
  /** Whether the next request carries it; false reads "not used yet". */
  readonly sent: boolean;
}

/** How the current kind uses a reference: "shots 1, 3" or "not used yet". */
export function referenceUse(board: Storyboard, referenceId: string): ReferenceUse {
  const reference = board.references.find(({ id }) => id === referenceId);
  if (!reference) return { shots: [], sent: false };
  const shots = board.kind === 'storyboard' ? shotsThatMention(board, referenceId) : [];
  const prompt = board.kind === 'auto' ? board.autoPrompt : board.kind === 'single' ? board.singlePrompt : '';
  return { shots, sent: shots.length > 0 || isAlwaysSent(reference) || mentionedIds(prompt).includes(referenceId) };
}

/** Every prompt that would lose its mention if the reference were removed, of all kinds. */
export interface MentioningPlaces {
  /** The numbers (from 1) of the shots. */
  readonly shots: readonly number[];
  readonly prompts: readonly ('auto' | 'single')[];
}

export function placesThatMention(board: Storyboard, referenceId: string): MentioningPlaces {
  const prompts = { auto: board.autoPrompt, single: board.singlePrompt };
  return {
    shots: shotsThatMention(board, referenceId),
    prompts: (['auto', 'single'] as const).filter((kind) => mentionedIds(prompts[kind]).includes(referenceId)),
  };
}

function shotsThatMention(board: Storyboard, referenceId: string): number[] {
  return board.shots.flatMap((shot, index) => (mentionedIds(shot.prompt).includes(referenceId) ? [index + 1] : []));
}
