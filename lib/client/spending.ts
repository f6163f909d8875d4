import { createStore, type ReadableStore } from './store.ts';

/** The most a take may cost without being asked about. `never`: no take is asked about. */
export type AskAbove = number | 'never';

/** The amounts to choose from, in dollars. */
export const ASK_ABOVE_CHOICES: readonly AskAbove[] = [0, 1, 2, 5, 10, 20, 'never'];

const USUAL: AskAbove = 2;
const KEY = 'shotboard.ask-above-dollars';

/** What is asked about: how many takes, and their price together in dollars. */
export interface Asked {
  readonly takes: number;
  readonly dollars: number;
}

/** Sees to it that nobody spends more than they meant to. */
export interface Spending {
  /** Whether a take is paid for at all: the stand-in is free. */
  readonly isCharged: boolean;
  /** Chosen in this browser before, or else $2. */
  askAbove(): AskAbove;
  setAskAbove(amount: AskAbove): void;
  /** The price that waits for an answer; null: none does. */
  readonly asked: ReadableStore<Asked | null>;
  /** Whether takes of this price, all together, may be made: at once if it is low enough, else as the person answers. */
  allow(dollars: number, takes?: number): Promise<boolean>;
  answer(isAllowed: boolean): void;
}

/** `open` gives the browser's storage, or null where it is forbidden: then a choice holds as long as the page. */
export function createSpending(isCharged: boolean, open: () => Pick<Storage, 'getItem' | 'setItem'> | null): Spending {
  const asked = createStore<Asked | null>(null);
  let chosen: AskAbove | null = null;
  let answered: ((isAllowed: boolean) => void) | null = null;
  const askAbove = () => {
    chosen ??= read(open()?.getItem(KEY) ?? null) ?? USUAL;
    return chosen;
  };
  return {
    isCharged,
    askAbove,
    setAskAbove(amount) {
      chosen = amount;
      try {
        open()?.setItem(KEY, String(amount));
      } catch (cause) {
        // A full storage keeps the choice as long as the page.
        if (!(cause instanceof DOMException)) throw cause;
      }
    },
    asked,
    async allow(dollars, takes = 1) {
      const most = askAbove();
      if (!isCharged || most === 'never' || dollars <= most) return true;
      // Somebody is being asked already: another press is not an answer.
      if (answered !== null) return false;
      asked.set({ takes, dollars });
      return new Promise((resolve) => {
        answered = resolve;
      });
    },
    answer(isAllowed) {
      asked.set(null);
      answered?.(isAllowed);
      answered = null;
    },
  };
}

function read(kept: string | null): AskAbove | null {
  return ASK_ABOVE_CHOICES.find((amount) => String(amount) === kept) ?? null;
}
