import { ok, type Result } from '#lib/kernel/result.ts';
import type { Model, Storyboard } from './document.ts';
import { edit } from './edit.ts';
import type { EditRefusal, Intent } from './intent.ts';
import type { Limits } from './limits.ts';
import { settle } from './settle.ts';

/** Words settle nothing (see `settle`), and come at every key. */
const WORDS: ReadonlySet<Intent['type']> = new Set(['set-prompt', 'set-title']);

/**
 * Applies an intent and settles what follows from it, as one change. An intent that changes nothing returns the very
 * same object.
 */
export function editSettled(board: Storyboard, intent: Intent, limits: Readonly<Record<Model, Limits>>): Result<Storyboard, EditRefusal> {
  const edited = edit(board, intent);
  if (!edited.ok || edited.value === board || WORDS.has(intent.type)) return edited;
  const settled = settle(edited.value, limits[edited.value.settings.model]);
  // Who asks for more seconds than the model makes gets its longest video. Only a change of model puts lengths aside.
  const isHeld = intent.type !== 'set-model' && board.aside.seconds === null && settled.aside.seconds !== null;
  return ok(isHeld ? { ...settled, aside: { ...settled.aside, seconds: null } } : settled);
}
