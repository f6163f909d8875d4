import { type Scheduler, timers } from './scheduler.ts';

/**
 * Work that nobody waits for yet, a task in each idle moment, in the order asked for: whatever a person does goes before
 * the next one. Calling what is returned takes a task back.
 */
export type InTurn = (task: () => void) => () => void;

export function createInTurn(scheduler: Scheduler = timers): InTurn {
  let waiting: readonly (() => void)[] = [];
  let isAsked = false;
  const ask = () => {
    if (isAsked || waiting.length === 0) return;
    isAsked = true;
    scheduler.whenIdle(() => {
      isAsked = false;
      const [task, ...others] = waiting;
      waiting = others;
      // Before the task, which may fail: the others have nothing to do with it.
      ask();
      task?.();
    });
  };
  return (task) => {
    waiting = [...waiting, task];
    ask();
    return () => {
      waiting = waiting.filter((each) => each !== task);
    };
  };
}

/** The turns of this page. */
export const inTurn: InTurn = createInTurn();
