/** The work on a task: gets what it refers to, renders it, and puts the video where its address leads. */
import { rename, rm, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { discard, gather, type TaskGatherTools } from '../assets/gather.ts';
import { writeDryClip } from '../render/dry-clip.ts';
import { planVideo } from '../render/plan-video.ts';
import type { RenderPlan } from '../render/render-plan.ts';
import type { RenderPool } from '../render/render-pool.ts';
import { resultFileName } from '../results/result-file.ts';
import type { Task } from './task.ts';

export interface WorkTools extends TaskGatherTools {
  readonly pool: Pick<RenderPool, 'measure' | 'render'>;
  /** Keep tasks and states, render nothing. */
  readonly dry: boolean;
  /** Size of what a dry result carries besides its picture. */
  readonly dryKilobytes?: number;
  readonly log: (line: string) => void;
}

/** An edit's length is known only from its video, which a dry run does not fetch. */
const DRY_EDIT_SECONDS = 5;

/** Makes the result's files; gives its seconds, or the message of its failure. */
export async function makeResult(task: Task, tools: WorkTools): Promise<Result<number, string>> {
  if (task.plannedFailure !== null) return fail(task.plannedFailure);
  if (tools.dry) return makeDryResult(task, tools);
  const gathered = await gather(task, tools);
  if (!gathered.ok) return gathered;
  try {
    const plan = planVideo(task.request, gathered.value, { cutsMovedFrames: task.cutsMovedFrames });
    for (const watermarked of versionsOf(task)) {
      const rendered = await render(task, { ...plan, watermarked }, tools);
      if (!rendered.ok) return rendered;
    }
    return ok(plan.totalSeconds);
  } finally {
    await discard(gathered.value);
  }
}

/** The plain video, and where asked for the same with a watermark. */
const versionsOf = ({ request }: Task): readonly boolean[] => (request.watermark ? [false, true] : [false]);

async function render(task: Task, plan: RenderPlan, { folder, pool, log }: WorkTools): Promise<Result<null, string>> {
  const { taskId, videoId } = task;
  const { watermarked } = plan;
  const scratch = folder.scratchPath(`${videoId}.mp4`);
  const rendered = await pool.render(plan, scratch);
  if (!rendered.ok) {
    await rm(scratch, { force: true });
    return rendered;
  }
  const path = folder.resultPath({ videoId, watermarked });
  await rename(scratch, path);
  const { size } = await stat(path);
  const what = `${Number(plan.totalSeconds.toFixed(2))} s at ${plan.width}×${plan.height}${watermarked ? ' with its watermark' : ''}`;
  log(`task ${taskId} rendered ${what}, ${Math.round(size / 1024)} kB`);
  return ok(null);
}

async function makeDryResult(task: Task, { folder, dryKilobytes = 0 }: WorkTools): Promise<Result<number, string>> {
  const { videoId } = task;
  const seconds = task.request.seconds ?? DRY_EDIT_SECONDS;
  for (const watermarked of versionsOf(task)) {
    const scratch = folder.scratchPath(`${videoId}.mp4`);
    const file = { videoId, watermarked };
    await writeDryClip(scratch, { seconds, name: resultFileName(file), kilobytes: dryKilobytes });
    await rename(scratch, folder.resultPath(file));
  }
  return ok(seconds);
}
