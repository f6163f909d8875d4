/** Work that must not all run at once: so much at a time, the rest in the order in which it came. */
export interface Line {
  /** Runs `work` when its turn has come. `onWait` is told how many are before it, if it has to wait at all. */
  enter<Value>(work: () => Promise<Value>, onWait?: (before: number) => void): Promise<Value>;
  running(): number;
  waiting(): number;
}

export function createLine(width: number): Line {
  const turns: (() => void)[] = [];
  let running = 0;
  return {
    async enter(work, onWait) {
      if (running < width) running += 1;
      else {
        onWait?.(turns.length);
        // Whoever leaves hands its place over, so `running` stays as it is.
        await new Promise<void>((turn) => turns.push(turn));
      }
      try {
        return await work();
      } finally {
        const next = turns.shift();
        if (next) next();
        else running -= 1;
      }
    },
    running: () => running,
    waiting: () => turns.length,
  };
}
