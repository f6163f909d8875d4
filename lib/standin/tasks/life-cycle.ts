/**
 * What happens to a task after it was accepted: a short believable wait, the work, the end. Each step is written down
 * before the next begins, and every step may be done again after a crash: `resume` simply starts from what is on disk.
 */
import { rename, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '#lib/kernel/clock.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { type GatherTools, gather } from '../assets/gather.ts';
import { writeDryClip } from '../render/dry-clip.ts';
import { planVideo } from '../render/plan-video.ts';
import type { RenderPool } from '../render/render-pool.ts';
import { isMoving, type Task } from './task.ts';
import type { TaskBook } from './task-book.ts';
import { unitsOf } from './units.ts';

/** Milliseconds. The work may take longer than `processing`; it never looks shorter. */
export interface Timing {
  readonly submitted: number;
  readonly processing: number;
}

export interface LifeCycleTools extends GatherTools {
  readonly book: TaskBook;
  readonly pool: RenderPool;
  readonly clock: Clock;
  readonly timing: Timing;
  /** Keep tasks and states, render nothing. */
  readonly dry: boolean;
  readonly log: (line: string) => void;
}

export interface LifeCycle {
  /** Takes a task on; returns at once. */
  begin(task: Task): void;
  /** Stops waiting; tasks stay as they are on disk. */
  stop(): void;
  /** After `stop`: resolves when nothing writes to the folder any more. */
  ended(): Promise<void>;
}

/** An address that never answers must not hold up the end; what it would bring is thrown away anyway. */
const ENDING_MS = 2000;

/** An edit's length is known only from its video, which a dry run does not fetch. */
const DRY_EDIT_SECONDS = 5;

export function createLifeCycle(tools: LifeCycleTools): LifeCycle {
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<void>>();

  /** Waits for what is left of `durationMs` since `startMs`, and no longer: a clock that was set back must not hold a task up. */
  const waitOut = async (startMs: number, durationMs: number): Promise<void> => {
    const remaining = Math.min(durationMs, startMs + durationMs - tools.clock());
    if (remaining > 0) await wait(remaining, undefined, { signal });
  };

  const live = async (task: Task): Promise<void> => {
    await waitOut(task.createdAt, tools.timing.submitted);
    if (task.status === 'submitted') await change(task, { status: 'processing' });
    const outcome = await work(task, tools);
    await waitOut(task.createdAt, tools.timing.submitted + tools.timing.processing + (task.delayMs ?? 0));
    if (signal.aborted) return;
    if (outcome.ok) {
      await change(task, { status: 'succeed', seconds: outcome.value, units: unitsOf(task.request, outcome.value) });
    } else {
      await change(task, { status: 'failed', statusMessage: outcome.error });
    }
  };

  const change = async (task: Task, to: Partial<Task>): Promise<void> => {
    const { status, statusMessage } = await tools.book.update(task.taskId, { ...to, updatedAt: tools.clock() });
    tools.log(`task ${task.taskId} ${status}${statusMessage === '' ? '' : `: ${statusMessage}`}`);
  };

  return {
    begin: (task) => {
      if (!isMoving(task)) return;
      const life = live(task).catch(async (error: unknown) => {
        // Stopping aborts every wait; the task stays as it is on disk and goes on at the next start.
        if (signal.aborted) return;
        tools.log(`task ${task.taskId} broke: ${messageOf(error)}`);
        // A bug, or a full disk: a client that waits must hear of it, as it would from the real service.
        await change(task, { status: 'failed', statusMessage: 'Internal error' }).catch((second: unknown) => {
          tools.log(`task ${task.taskId} could not be marked as failed and goes on at the next start: ${messageOf(second)}`);
        });
      });
      underWay.add(life);
      life.finally(() => underWay.delete(life));
    },
    stop: () => stopping.abort(),
    ended: async () => {
      const giveUp = new AbortController();
      await Promise.race([Promise.all(underWay), wait(ENDING_MS, undefined, { signal: giveUp.signal, ref: false })]);
      giveUp.abort();
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes the result's file; gives its seconds, or the message of its failure. */
async function work(task: Task, tools: LifeCycleTools): Promise<Result<number, string>> {
  if (task.plannedFailure !== null) return fail(task.plannedFailure);
  const result = tools.folder.resultPath(task.videoId);
  const scratch = tools.folder.scratchPath(`${task.videoId}.mp4`);
  if (tools.dry) {
    const seconds = task.request.seconds ?? DRY_EDIT_SECONDS;
    await writeDryClip(scratch, seconds);
    await rename(scratch, result);
    return ok(seconds);
  }
  const gathered = await gather(task, tools);
  if (!gathered.ok) return gathered;
  const plan = planVideo(task.request, gathered.value.pictures, gathered.value.inputVideo);
  const rendered = await tools.pool.render(plan, scratch);
  if (!rendered.ok) {
    await rm(scratch, { force: true });
    return rendered;
  }
  await rename(scratch, result);
  const { size } = await stat(result);
  tools.log(`task ${task.taskId} rendered ${plan.totalSeconds} s at ${plan.width}×${plan.height}, ${Math.round(size / 1024)} kB`);
  return ok(plan.totalSeconds);
}
