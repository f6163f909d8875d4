import { fitStored } from '#lib/prompt/shorten.ts';
import { STORED, type Storyboard } from './document.ts';
import type { PromptTarget } from './intent.ts';

export interface PromptInPlace {
  readonly target: PromptTarget;
  readonly prompt: string;
}

/** The prompts that a request of the current kind is made of, in order. */
export function currentPrompts(board: Storyboard): PromptInPlace[] {
  if (board.kind === 'auto') return [{ target: 'auto', prompt: board.autoPrompt }];
  if (board.kind === 'single') return [{ target: 'single', prompt: board.singlePrompt }];
  return board.shots.map((shot) => ({ target: { shotId: shot.id }, prompt: shot.prompt }));
}

/** The words at one place, of whichever kind; null when that shot is gone. */
export function promptAt(board: Storyboard, target: PromptTarget): string | null {
  if (target === 'auto') return board.autoPrompt;
  if (target === 'single') return board.singlePrompt;
  return board.shots.find((shot) => shot.id === target.shotId)?.prompt ?? null;
}

/** Applies a change to the prompts of all kinds; what would become too long to store is cut. */
export function mapPrompts(board: Storyboard, change: (prompt: string) => string): Storyboard {
  const changed = (prompt: string) => fitStored(change(prompt), STORED.maxPromptLength);
  return {
    ...board,
    shots: board.shots.map((shot) => {
      const prompt = changed(shot.prompt);
      return prompt === shot.prompt ? shot : { ...shot, prompt };
    }),
    autoPrompt: changed(board.autoPrompt),
    singlePrompt: changed(board.singlePrompt),
  };
}
