import type { Clock } from '#lib/kernel/clock.ts';
import type { MakeId } from '#lib/kernel/ids.ts';
import { fail, type Result } from '#lib/kernel/result.ts';
import type { TakeView } from '#lib/take/take.ts';
import type { ActionFailure, EditorActions, EngineName } from './editor-actions.ts';
import { createWishes } from './one-wish.ts';
import { createPressKeys } from './press-key.ts';
import { createStore, type ReadableStore, type Store } from './store.ts';

/** `isUnsent`: nothing was asked of the engine, so there is no take and nothing to pay. */
export type GenerateFailure = ActionFailure & { readonly isUnsent?: boolean };

export interface Generator {
  /** Whether a press is on its way. */
  readonly busy: ReadableStore<boolean>;
  /** How many takes the next press makes. One again after each press that made takes: nobody pays fourfold by habit. */
  readonly count: Store<number>;
  /**
   * Null when the press was not one of its own: the second half of a double click, a key that is held down, or a press
   * while one is on its way.
   */
  press(): Promise<Result<readonly TakeView[], GenerateFailure> | null>;
}

export interface GeneratorOptions {
  readonly storyboardId: string;
  /** Who renders, as the person sees it. */
  readonly engine: EngineName;
  readonly flushSave: () => Promise<Result<{ readonly revision: number }, ActionFailure>>;
  readonly generateTakes: EditorActions['generateTakes'];
  readonly makeId: MakeId;
  readonly clock: Clock;
}

/** What Generate does. A press that got no answer is asked again under its own key, as long as revision and number are the same. */
export function createGenerator({ storyboardId, engine, flushSave, generateTakes, makeId, clock }: GeneratorOptions): Generator {
  const busy = createStore(false);
  const count = createStore(1);
  const keys = createPressKeys(makeId);
  const isNewWish = createWishes(clock);

  const send = async (wanted: number): Promise<Result<readonly TakeView[], GenerateFailure>> => {
    const saved = await flushSave();
    if (!saved.ok) return fail({ ...saved.error, isUnsent: true });
    const { revision } = saved.value;
    const intentKey = keys.keyFor(`${revision} ${wanted}`);
    try {
      const outcome = await generateTakes({ storyboardId, revision, intentKey, engine, count: wanted });
      keys.answered();
      if (outcome.ok) count.set(1);
      return outcome;
    } catch {
      return fail({
        code: 'take-unanswered',
        sentence: 'No answer came back. Press Generate again: if the take was already made you get that one, never a second.',
      });
    }
  };

  return {
    busy,
    count,
    async press() {
      // Asked at every press, so that one that comes to nothing counts, too.
      if (!isNewWish() || busy.get()) return null;
      busy.set(true);
      try {
        return await send(count.get());
      } finally {
        busy.set(false);
      }
    },
  };
}
