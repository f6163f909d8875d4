/** Gets everything a task refers to and judges it as Kling would, late: what is wrong here makes the task fail. */
import { readFile, rm } from 'node:fs/promises';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Limits } from '#lib/storyboard/limits.ts';
import type { RenderPool } from '../render/render-pool.ts';
import type { StoredImageSource, Task } from '../tasks/task.ts';
import type { TaskFolder } from '../tasks/task-folder.ts';
import { limitsOf } from '../validation/validate.ts';
import type { FetchRemote } from './fetch-remote.ts';
import type { Gathered, ReadyPicture, ReadyVideo } from './gathered.ts';
import { imageFacts } from './image-facts.ts';
import { imageProblem } from './image-rules.ts';
import type { VideoFacts } from './video-facts.ts';
import { videoProblem } from './video-rules.ts';

export interface GatherTools {
  readonly folder: Pick<TaskFolder, 'keepPicture' | 'scratchPath'>;
  readonly pool: Pick<RenderPool, 'measure'>;
  readonly fetchRemote: FetchRemote;
}

export interface TaskGatherTools extends GatherTools {
  readonly folder: Pick<TaskFolder, 'keepPicture' | 'scratchPath' | 'picturePath' | 'resultPath'>;
  /** An element's name, and the file with its picture where it has one; null for one that nobody knows. */
  readonly elementPicture: (elementId: string) => Promise<{ readonly name: string; readonly path: string | null } | null>;
}

/** What is gathered stays until `discard`. */
export async function gather(task: Task, tools: TaskGatherTools): Promise<Result<Gathered, string>> {
  const limits = limitsOf(task.request);
  const pictures: ReadyPicture[] = [];
  for (const [index, { source }] of task.request.images.entries()) {
    const picture = await gatherPicture(source, `${task.taskId}-image-${index}`, limits, tools);
    if (!picture.ok) return picture;
    pictures.push(picture.value);
  }
  const elements: Gathered['elements'][number][] = [];
  for (const [index, { id }] of task.request.elements.entries()) {
    const { name, path } = (await tools.elementPicture(id)) ?? { name: `element ${index + 1}`, path: null };
    elements.push({ name, picture: path === null ? null : await readyPicture(path) });
  }
  const video = await gatherVideo(task, limits, tools);
  return video.ok ? ok({ pictures, elements, video: video.value }) : video;
}

/** Clears away what is not kept: a video is as large as it likes, and needed only while its task is rendered. */
export async function discard({ video }: Gathered): Promise<void> {
  if (video) await rm(video.path, { force: true });
}

async function gatherPicture(
  source: StoredImageSource,
  name: string,
  limits: Limits,
  tools: TaskGatherTools,
): Promise<Result<ReadyPicture, string>> {
  const sha256 = source.kind === 'file' ? ok(source.sha256) : await fetchPicture(source.url, name, limits, tools);
  if (!sha256.ok) return sha256;
  return ok(await readyPicture(tools.folder.picturePath(sha256.value)));
}

/** A picture that was already judged. */
async function readyPicture(path: string): Promise<ReadyPicture> {
  const facts = imageFacts(await readFile(path));
  return { path, width: facts?.width ?? 1, height: facts?.height ?? 1 };
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
  if (!fetched.ok) {
    await rm(scratch, { force: true });
    return fail(`Failed to download the input image. ${fetched.error}`);
  }
  const bytes = await readFile(scratch);
  await rm(scratch);
  const problem = imageProblem(imageFacts(bytes), bytes.length, limits);
  return problem === null ? ok(await folder.keepPicture(bytes)) : fail(problem);
}

/** There is one at most (docs/kling-omni.md §3.6). */
async function gatherVideo({ taskId, request }: Task, limits: Limits, tools: TaskGatherTools): Promise<Result<ReadyVideo | null, string>> {
  const [video] = request.videos;
  if (video === undefined) return ok(null);
  const path = tools.folder.scratchPath(`${taskId}-video`);
  const measured = await fetchVideo(video.url, path, limits.video.maxBytes, tools);
  const problem = measured.ok ? videoProblem(measured.value, limits) : measured.error;
  if (problem === null && measured.ok && measured.value) {
    const { referType, keepsOriginalSound } = video;
    return ok({ path, facts: measured.value, referType, keepsOriginalSound });
  }
  await rm(path, { force: true });
  return fail(problem ?? 'The input video could not be read.');
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
