/**
 * Steps that take long step aside: whoever began one waits for it a moment and then goes on to the next. An engine that
 * is silent holds a step for two minutes, and eight such must not keep everything else from moving.
 */
export interface StepAside {
  /** Runs a step, which must not reject, until it has ended or stepped aside. Waits longer while too many are aside. */
  run(step: () => Promise<void>): Promise<void>;
  /** Begins a step now if there is room for it, and waits for nothing. False: there is none, and it was not begun. */
  beginIfRoom(step: () => Promise<void>): boolean;
  /** Keeps room for so many steps that are about to begin; null: there is none. To be released in any case. */
  keepRoom(steps: number): KeptRoom | null;
  /** When all that are under way have ended. */
  ended(): Promise<void>;
}

export interface KeptRoom {
  /** Begins a step in the room that was kept, and waits for nothing. */
  begin(step: () => Promise<void>): void;
  /** Gives back what no step has begun in. */
  release(): void;
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
  let kept = 0;
  const hasRoom = (steps: number) => waitedFor + kept + steps <= atOnce && underWay.size + kept + steps <= most;

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
      if (!hasRoom(1)) return false;
      void begin(step);
      return true;
    },
    keepRoom(count) {
      if (!hasRoom(count)) return null;
      let left = count;
      kept += left;
      return {
        begin(step) {
          if (left === 0) throw new Error('No room was kept for this step.');
          left -= 1;
          kept -= 1;
          void begin(step);
        },
        release() {
          kept -= left;
          left = 0;
        },
      };
    },
    async ended() {
      await Promise.all(underWay);
    },
  };
}
