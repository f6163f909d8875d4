/**
 * The account's units, in tenths: those spent by tasks that succeeded, and those held for tasks in flight. A task that
 * fails gives back what was held for it (docs/kling-omni.md §4.4). All of it follows from the tasks themselves, so nothing
 * is kept apart from them that could disagree after a crash.
 */
import { isMoving, type Task } from '../tasks/task.ts';
import { leastCostInTenths } from '../tasks/units.ts';

export interface Ledger {
  /** All units that were ever bought. */
  readonly totalTenths: number;
  spentTenths(): number;
  /** Neither spent nor held; below 0 when an edit cost more than could be known beforehand. */
  freeTenths(): number;
  hold(taskId: string, tenths: number): void;
  /** Ends the hold and spends `tenths` instead. */
  settle(taskId: string, tenths: number): void;
}

export function createLedger(totalUnits: number, tasks: readonly Task[]): Ledger {
  const held = new Map<string, number>();
  let heldTenths = 0;
  let spentTenths = 0;
  const hold = (taskId: string, tenths: number): void => {
    held.set(taskId, tenths);
    heldTenths += tenths;
  };
  for (const task of tasks) {
    if (isMoving(task)) hold(task.taskId, leastCostInTenths(task.request));
    else spentTenths += Math.round(Number(task.units ?? 0) * 10);
  }
  const totalTenths = Math.round(totalUnits * 10);
  return {
    totalTenths,
    spentTenths: () => spentTenths,
    freeTenths: () => totalTenths - spentTenths - heldTenths,
    hold,
    settle: (taskId, tenths) => {
      heldTenths -= held.get(taskId) ?? 0;
      held.delete(taskId);
      spentTenths += tenths;
    },
  };
}
