import { type InTurn, inTurn } from './in-turn.ts';

/** What a part that the server has drawn waits for before it comes alive. */
export type Turn = Promise<void>;

/**
 * A page comes alive part by part, each in an idle moment of its own: together they would be one long task, in which the
 * browser answers nobody. Whoever cannot wait calls `hurry`.
 */
export interface Awakening {
  /** The next turn; null where there is nothing to wait for. */
  turn(): Turn | null;
  /** The part with that turn is on the page, though it sleeps; the returned function says that it is gone. */
  expect(turn: Turn): () => void;
  arrived(turn: Turn): void;
  /** Every turn is now. */
  hurry(): void;
  /** Calls `task` when every part that sleeps has arrived, or at once; the returned function takes that back. */
  whenAwake(task: () => void): () => void;
}

/** `isAsleep`: the server has drawn the page that is there. */
export function createAwakening(isAsleep: boolean, wait: InTurn = inTurn): Awakening {
  let isAwake = !isAsleep;
  let isHurried = false;
  const starts = new Map<Turn, () => void>();
  const [expected, here] = [new Set<Turn>(), new WeakSet<Turn>()];
  const tasks = new Set<() => void>();
  const look = () => {
    if (isAwake || expected.size > 0 || tasks.size === 0) return;
    isAwake = true;
    for (const task of tasks) task();
  };
  const start = (turn: Turn) => {
    starts.get(turn)?.();
    starts.delete(turn);
  };
  return {
    turn() {
      if (isAwake) return null;
      const { turn, begin } = createTurn();
      starts.set(turn, begin);
      // By time alone, whatever becomes of the part: one that waited for others might wait for ever.
      if (isHurried) start(turn);
      else wait(() => start(turn));
      return turn;
    },
    expect(turn) {
      if (!here.has(turn)) expected.add(turn);
      return () => {
        expected.delete(turn);
        look();
      };
    },
    arrived(turn) {
      here.add(turn);
      expected.delete(turn);
      look();
    },
    hurry() {
      isHurried = true;
      for (const turn of [...starts.keys()]) start(turn);
    },
    whenAwake(task) {
      if (isAwake) {
        task();
        return () => undefined;
      }
      tasks.add(task);
      look();
      return () => tasks.delete(task);
    },
  };
}

/** React reads `status` before it waits: a turn that has begun holds nobody up, not even for a moment. */
function createTurn(): { readonly turn: Turn; readonly begin: () => void } {
  let resolve: () => void = () => undefined;
  const turn: Turn = new Promise<void>((done) => {
    resolve = done;
  });
  const begin = () => {
    Object.assign(turn, { status: 'fulfilled', value: undefined });
    resolve();
  };
  return { turn, begin };
}
