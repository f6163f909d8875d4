/** The title and the prompts. */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { fitPlain, fitStored } from '#lib/prompt/shorten.ts';
import { STORED, type Storyboard } from '../document.ts';
import type { EditRefusal, Intent } from '../intent.ts';
import { promptAt } from '../prompts.ts';

type Edited = Result<Storyboard, EditRefusal>;
type IntentOf<Type extends Intent['type']> = Extract<Intent, { type: Type }>;

export function setTitle(board: Storyboard, intent: IntentOf<'set-title'>): Edited {
  const title = fitPlain(intent.title, STORED.maxTitleLength);
  return ok(title === board.title ? board : { ...board, title });
}

export function setPrompt(board: Storyboard, { target, prompt }: IntentOf<'set-prompt'>): Edited {
  const current = promptAt(board, target);
  if (current === null) return fail('shot-not-found');
  const words = fitStored(prompt, STORED.maxPromptLength);
  if (words === current) return ok(board);
  if (target === 'auto') return ok({ ...board, autoPrompt: words });
  if (target === 'single') return ok({ ...board, singlePrompt: words });
  return ok({ ...board, shots: board.shots.map((shot) => (shot.id === target.shotId ? { ...shot, prompt: words } : shot)) });
}
