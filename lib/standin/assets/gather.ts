/** Gets everything a task refers to and judges it as Kling would, late: what is wrong here makes the task fail. */
import { readFile, rm } from 'node:fs/promises';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Limits } from '#lib/storyboard/limits.ts';
import { type ReadyPicture, readyPicture } from '../render/plan-video.ts';
import type { RenderPool } from '../render/render-pool.ts';
import type { StoredImageSource, Task } from '../tasks/task.ts';
import type { TaskFolder } from '../tasks/task-folder.ts';
import { limitsOf } from '../validation/validate.ts';
import type { FetchRemote } from './fetch-remote.ts';
import { imageFacts } from './image-facts.ts';
import { imageProblem } from './image-rules.ts';
import type { VideoFacts } from './video-facts.ts';
import { videoProblem } from './video-rules.ts';

export interface Gathered {
  readonly pictures: readonly ReadyPicture[];
  /** Of the video to edit; null when there is none. */
  readonly inputVideo: VideoFacts | null;
}

export interface GatherTools {
  readonly folder: TaskFolder;
  readonly pool: Pick<RenderPool, 'measure'>;
  readonly fetchRemote: FetchRemote;
}

export async function gather(task: Task, tools: GatherTools): Promise<Result<Gathered, string>> {
  const limits = limitsOf(task.request);
  const pictures: ReadyPicture[] = [];
  for (const [index, { source }] of task.request.images.entries()) {
    const picture = await gatherPicture(source, `${task.taskId}-image-${index}`, limits, tools);
    if (!picture.ok) return picture;
    pictures.push(picture.value);
  }
  let inputVideo: VideoFacts | null = null;
  for (const video of task.request.videos) {
    const facts = await gatherVideo(video.url, `${task.taskId}-video`, limits, tools);
    if (!facts.ok) return facts;
    if (video.referType === 'base') inputVideo = facts.value;
  }
  return ok({ pictures, inputVideo });
}

async function gatherPicture(
  source: StoredImageSource,
  name: string,
  limits: Limits,
  { folder, fetchRemote }: GatherTools,
): Promise<Result<ReadyPicture, string>> {
  if (source.kind === 'file') {
    const path = folder.picturePath(source.sha256);
    return ok(readyPicture(path, await readFile(path)));
  }
  const scratch = folder.scratchPath(name);
  const fetched = await fetchRemote(source.url, scratch, limits.image.maxBytes);
  if (!fetched.ok) return fail(`Failed to download the input image. ${fetched.error}`);
  const bytes = await readFile(scratch);
  await rm(scratch);
  const problem = imageProblem(imageFacts(bytes), bytes.length, limits);
  if (problem !== null) return fail(problem);
  return ok(readyPicture(folder.picturePath(await folder.keepPicture(bytes)), bytes));
}

async function gatherVideo(
  url: string,
  name: string,
  limits: Limits,
  { folder, fetchRemote, pool }: GatherTools,
): Promise<Result<VideoFacts, string>> {
  const scratch = folder.scratchPath(name);
  const fetched = await fetchRemote(url, scratch, limits.video.maxBytes);
  if (!fetched.ok) return fail(`Failed to download the input video. ${fetched.error}`);
  const measured = await pool.measure(scratch);
  await rm(scratch, { force: true });
  // A file that breaks the reader is no video either.
  const facts = measured.ok ? measured.value : null;
  const problem = videoProblem(facts, limits);
  return problem === null && facts ? ok(facts) : fail(problem ?? 'The input video could not be read.');
}
