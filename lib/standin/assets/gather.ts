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
  tools: GatherTools,
): Promise<Result<ReadyPicture, string>> {
  const sha256 = source.kind === 'file' ? ok(source.sha256) : await fetchPicture(source.url, name, limits, tools);
  if (!sha256.ok) return sha256;
  const path = tools.folder.picturePath(sha256.value);
  return ok(readyPicture(path, await readFile(path)));
}

/** Fetches a picture, judges it, and keeps it under its digest, which it answers. */
export async function fetchPicture(
  url: string,
  name: string,
  limits: Limits,
  { folder, fetchRemote }: GatherTools,
): Promise<Result<string, string>> {
  const scratch = folder.scratchPath(name);
  const fetched = await fetchRemote(url, scratch, limits.image.maxBytes);
  if (!fetched.ok) return fail(`Failed to download the input image. ${fetched.error}`);
  const bytes = await readFile(scratch);
  await rm(scratch);
  const problem = imageProblem(imageFacts(bytes), bytes.length, limits);
  return problem === null ? ok(await folder.keepPicture(bytes)) : fail(problem);
}

async function gatherVideo(url: string, name: string, limits: Limits, tools: GatherTools): Promise<Result<VideoFacts, string>> {
  const scratch = tools.folder.scratchPath(name);
  const measured = await fetchVideo(url, scratch, limits.video.maxBytes, tools);
  await rm(scratch, { force: true });
  if (!measured.ok) return measured;
  const problem = videoProblem(measured.value, limits);
  return problem === null && measured.value ? ok(measured.value) : fail(problem ?? 'The input video could not be read.');
}

/** Fetches a video to a path and reads what it is; null when it is none. A file that breaks the reader is no video either. */
export async function fetchVideo(
  url: string,
  path: string,
  maxBytes: number,
  { fetchRemote, pool }: GatherTools,
): Promise<Result<VideoFacts | null, string>> {
  const fetched = await fetchRemote(url, path, maxBytes);
  if (!fetched.ok) return fail(`Failed to download the input video. ${fetched.error}`);
  const measured = await pool.measure(path);
  return ok(measured.ok ? measured.value : null);
}
