/**
 * Steps that take long step aside: whoever began one waits for it a moment and then goes on to the next. An engine that
 * is silent holds a step for two minutes, and eight such must not keep everything else from moving.
 */
export interface StepAside {
  /** Runs a step, which must not reject, until it has ended or stepped aside. Waits longer while too many are aside. */
  run(step: () => Promise<void>): Promise<void>;
  /** Begins a step now if there is room for it, and waits for nothing. False: there is none, and it was not begun. */
  beginIfRoom(step: () => Promise<void>): boolean;
  /** When all that are under way have ended. */
  ended(): Promise<void>;
}

interface Options {
  /** How long a step is waited for. */
  readonly patienceMs: number;
  /** There is room while fewer than so many steps are being waited for. */
  readonly atOnce: number;
  /** Most steps under way at once, aside or not. */
  readonly most: number;
  /** How time passes. */
  readonly pause: (durationMs: number) => Promise<void>;
}

export function createStepAside({ patienceMs, atOnce, most, pause }: Options): StepAside {
  const underWay = new Set<Promise<void>>();
  let waitedFor = 0;

  async function begin(step: () => Promise<void>): Promise<void> {
    const going = step().finally(() => underWay.delete(going));
    underWay.add(going);
    waitedFor += 1;
    await Promise.race([going, pause(patienceMs)]);
    waitedFor -= 1;
  }

  return {
    async run(step) {
      await begin(step);
      while (underWay.size >= most) await Promise.race(underWay);
    },
    beginIfRoom(step) {
      if (waitedFor >= atOnce || underWay.size >= most) return false;
      void begin(step);
      return true;
    },
    async ended() {
      await Promise.all(underWay);
    },
  };
}
