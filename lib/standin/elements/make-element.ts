/** Making an element: what its addresses lead to is fetched and judged (docs/kling-omni.md §8.1), and its pictures are kept. */
import { rm } from 'node:fs/promises';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { fetchPicture, fetchVideo, type GatherTools } from '../assets/gather.ts';
import type { VideoFacts } from '../assets/video-facts.ts';
import type { StoredImageSource } from '../tasks/task.ts';
import type { Element } from './element.ts';

const VIDEO = { minSeconds: 3, maxSeconds: 8, shortSide: 1080, shape: 16 / 9, maxBytes: 200 * 1024 * 1024 } as const;
/** Widths are rounded to even numbers, so shapes are rarely exact. */
const SHAPE_TOLERANCE = 0.02;

/** The element as it is once its addresses were looked at: made, or failed with the reason. */
export async function makeElement(element: Element, tools: GatherTools): Promise<Element> {
  const pictures = await keepPictures(element, tools);
  const problem = pictures.ok ? await videoTrouble(element, tools) : pictures.error;
  if (!pictures.ok || problem !== null) return { ...element, state: 'failed', message: problem ?? '' };
  return { ...element, state: 'made', pictures: pictures.value };
}

async function keepPictures(element: Element, tools: GatherTools): Promise<Result<StoredImageSource[], string>> {
  const kept: StoredImageSource[] = [];
  for (const [index, picture] of element.pictures.entries()) {
    if (picture.kind === 'file') {
      kept.push(picture);
      continue;
    }
    const sha256 = await fetchPicture(picture.url, `${element.taskId}-picture-${index}`, LIMITS['kling-3-omni'], tools);
    if (!sha256.ok) return fail(sha256.error);
    kept.push({ kind: 'file', sha256: sha256.value });
  }
  return ok(kept);
}

async function videoTrouble({ videoUrl, taskId }: Element, tools: GatherTools): Promise<string | null> {
  if (videoUrl === null) return null;
  const scratch = tools.folder.scratchPath(`${taskId}-video`);
  const facts = await fetchVideo(videoUrl, scratch, VIDEO.maxBytes, tools);
  await rm(scratch, { force: true });
  return facts.ok ? elementVideoProblem(facts.value) : facts.error;
}

export function elementVideoProblem(facts: VideoFacts | null): string | null {
  if (!facts) return 'The format of the input video is invalid. Only mp4 and mov are supported.';
  if (facts.seconds < VIDEO.minSeconds || facts.seconds > VIDEO.maxSeconds)
    return `The duration of the input video must be between ${VIDEO.minSeconds} and ${VIDEO.maxSeconds} seconds.`;
  const short = Math.min(facts.width, facts.height);
  const shape = Math.max(facts.width, facts.height) / short;
  const isRight = short === VIDEO.shortSide && Math.abs(shape / VIDEO.shape - 1) <= SHAPE_TOLERANCE;
  return isRight ? null : 'The resolution of the input video must be 1080p, in 16:9 or 9:16.';
}
