/**
 * What happens to a task after it was accepted: a short believable wait, the work, the end. Each step is written down
 * before the next begins, and every step may be done again after a crash: `begin` goes on from what is on disk.
 */
import type { Clock } from '#lib/kernel/clock.ts';
import type { Result } from '#lib/kernel/result.ts';
import type { Ledger } from '../account/ledger.ts';
import { createLine } from '../work/line.ts';
import { createUnderWay } from '../work/under-way.ts';
import { makeResult, type WorkTools } from './make-result.ts';
import { isMoving, type Task } from './task.ts';
import type { TaskBook } from './task-book.ts';
import { costInTenths, unitsText } from './units.ts';

/** Milliseconds. The work may take longer than `processing`; it never looks shorter. */
export interface Timing {
  readonly submitted: number;
  readonly processing: number;
}

export interface LifeCycleTools extends WorkTools {
  readonly book: Pick<TaskBook, 'update'>;
  readonly ledger: Pick<Ledger, 'settle'>;
  /** Told of each change of status, once it is written down. */
  readonly changed: (task: Task) => void;
  readonly clock: Clock;
  /** How time passes; ends early when the signal says so. */
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<unknown>;
  readonly timing: Timing;
  /** Tasks worked on at once; the others wait in the order of their making. */
  readonly width: number;
}

/** What the work is doing right now. */
export interface WorkStatus {
  readonly working: readonly string[];
  readonly waiting: number;
}

export interface LifeCycle {
  /** Takes a task on; returns at once. */
  begin(task: Task): void;
  status(): WorkStatus;
  /** Stops waiting; tasks stay as they are on disk. */
  stop(): void;
  /** After `stop`: resolves when nothing writes to the folder any more. */
  ended(): Promise<void>;
}

export function createLifeCycle(tools: LifeCycleTools): LifeCycle {
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = createUnderWay();
  const line = createLine(tools.width);
  const working = new Set<string>();

  /** In its turn: what a task refers to may be large, and ten thousand tasks must not fetch theirs at once. */
  const work = (task: Task): Promise<Result<number, string>> =>
    line.enter(
      async () => {
        signal.throwIfAborted();
        working.add(task.taskId);
        try {
          return await makeResult(task, tools);
        } finally {
          working.delete(task.taskId);
        }
      },
      (before) => tools.log(`task ${task.taskId} waits for its turn, ${before} before it`),
    );

  /** Waits for what is left of `durationMs` since `startMs`, and no longer: a clock that was set back must not hold a task up. */
  const waitOut = async (startMs: number, durationMs: number): Promise<void> => {
    const remaining = Math.min(durationMs, startMs + durationMs - tools.clock());
    if (remaining > 0) await tools.pause(remaining, signal);
  };

  const live = async (task: Task): Promise<void> => {
    await waitOut(task.createdAt, tools.timing.submitted);
    if (task.status === 'submitted') await change(task, { status: 'processing' });
    // A delay on demand passes before the work: whoever is told to be late keeps nobody else from working.
    await waitOut(task.createdAt, tools.timing.submitted + task.delayMs);
    const outcome = await work(task);
    await waitOut(task.createdAt, tools.timing.submitted + tools.timing.processing + task.delayMs);
    if (signal.aborted) return;
    if (outcome.ok) {
      const tenths = costInTenths(task.request, outcome.value);
      await change(task, { status: 'succeed', seconds: outcome.value, units: unitsText(tenths) }, tenths);
    } else {
      await change(task, { status: 'failed', statusMessage: outcome.error }, 0);
    }
  };

  /** `spentTenths` where the task ends with it. */
  const change = async (task: Task, to: Partial<Task>, spentTenths: number | null = null): Promise<void> => {
    const changed = await tools.book.update(task.taskId, { ...to, updatedAt: tools.clock() });
    const { status, statusMessage } = changed;
    if (spentTenths !== null) tools.ledger.settle(task.taskId, spentTenths);
    tools.log(`task ${task.taskId} ${status}${statusMessage === '' ? '' : `: ${statusMessage}`}`);
    tools.changed(changed);
  };

  return {
    begin: (task) => {
      if (!isMoving(task)) return;
      const life = live(task).catch(async (error: unknown) => {
        // Stopping aborts every wait; the task stays as it is on disk and goes on at the next start.
        if (signal.aborted) return;
        tools.log(`task ${task.taskId} broke: ${messageOf(error)}`);
        // A bug, or a full disk: a client that waits must hear of it, as it would from the real service.
        await change(task, { status: 'failed', statusMessage: 'Internal error' }, 0).catch((second: unknown) => {
          tools.log(`task ${task.taskId} could not be marked as failed and goes on at the next start: ${messageOf(second)}`);
        });
      });
      underWay.add(life);
    },
    status: () => ({ working: [...working], waiting: line.waiting() }),
    stop: () => stopping.abort(),
    ended: underWay.ended,
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
