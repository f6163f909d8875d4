import type { MakeId } from '#lib/kernel/ids.ts';

export interface PressKeys {
  /** The key to send for a press that asks for `wish`: a new one, or that of the last press if it asked for the same and has no answer yet. */
  keyFor(wish: string): string;
  /** There was an answer, whatever it said: the next press is one of its own. */
  answered(): void;
}

/**
 * A take costs money, so one press makes one key, and what is made of one key is made once. When no answer came back, nobody
 * here knows whether the take exists: the next press of the same kind sends the same key, and the server answers with what it has.
 */
export function createPressKeys(makeId: MakeId): PressKeys {
  let unanswered: { readonly wish: string; readonly key: string } | null = null;
  return {
    keyFor(wish) {
      if (unanswered?.wish !== wish) unanswered = { wish, key: makeId() };
      return unanswered.key;
    },
    answered() {
      unanswered = null;
    },
  };
}
