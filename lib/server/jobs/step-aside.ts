/**
 * Steps that take long step aside: whoever began one waits for it a moment and then goes on to the next. An engine that
 * is silent holds a step for two minutes, and eight such must not keep everything else from moving.
 */
export interface StepAside {
  /** Runs a step, which must not reject, until it has ended or stepped aside. Waits longer while too many are aside. */
  run(step: () => Promise<void>): Promise<void>;
  /** When all that are under way have ended. */
  ended(): Promise<void>;
}

interface Options {
  /** How long a step is waited for. */
  readonly patienceMs: number;
  /** Most steps under way at once, aside or not. */
  readonly most: number;
  /** How time passes. */
  readonly pause: (durationMs: number) => Promise<void>;
}

export function createStepAside({ patienceMs, most, pause }: Options): StepAside {
  const underWay = new Set<Promise<void>>();
  return {
    async run(step) {
      const going = step().finally(() => underWay.delete(going));
      underWay.add(going);
      await Promise.race([going, pause(patienceMs)]);
      while (underWay.size >= most) await Promise.race(underWay);
    },
    async ended() {
      await Promise.all(underWay);
    },
  };
}
