/** From a request to what is drawn: which shots, when, with which pictures and words. */
import { imageFacts } from '../assets/image-facts.ts';
import type { VideoFacts } from '../assets/video-facts.ts';
import type { TaskRequest } from '../tasks/task.ts';
import { autoShots } from './auto-shots.ts';
import { frameSize, nearestRatio, type WireRatio } from './frame-size.ts';
import type { PlannedShot, RenderPlan } from './render-plan.ts';

/** A picture at hand: its file, and its size. In the order of the request's list. */
export interface ReadyPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

const TOKEN = /<<<(image|element|video)_([0-9]+)>>>/g;

/** `inputVideo` are the facts of the video to edit, where there is one: it decides length and shape. */
export function planVideo(request: TaskRequest, pictures: readonly ReadyPicture[], inputVideo: VideoFacts | null): RenderPlan {
  const totalSeconds = outputSeconds(request, inputVideo);
  const shots = plannedWords(request, totalSeconds);
  let startSeconds = 0;
  const planned = shots.map(({ prompt, seconds }, index): PlannedShot => {
    const shot = {
      number: index + 1,
      startSeconds,
      seconds,
      caption: plainCaption(prompt),
      pictures: picturesOf(prompt, pictures, request.shotType === 'customize'),
    };
    startSeconds += seconds;
    return shot;
  });
  return {
    ...frameSize(request.mode, outputRatio(request, pictures, inputVideo)),
    totalSeconds,
    shots: planned,
    sound: request.sound,
    label: inputVideo ? 'Stand-in · edit' : 'Stand-in',
  };
}

/** An edit is as long as its input, rounded (kling-api.md §3.6). */
function outputSeconds(request: TaskRequest, inputVideo: VideoFacts | null): number {
  return request.seconds ?? Math.max(1, Math.round(inputVideo?.seconds ?? 0));
}

function plannedWords(request: TaskRequest, totalSeconds: number): readonly { prompt: string; seconds: number }[] {
  if (request.shotType === 'customize') return request.shots;
  if (request.shotType === 'intelligence') return autoShots(request.prompt, totalSeconds);
  return [{ prompt: request.prompt, seconds: totalSeconds }];
}

/** Pictures that the words name, each once. Words that name none: all pictures, unless planned shots say which is whose. */
function picturesOf(prompt: string, pictures: readonly ReadyPicture[], onlyNamed: boolean): string[] {
  const numbers = Array.from(prompt.matchAll(TOKEN), ([, kind, digits]) => (kind === 'image' ? Number(digits) : 0));
  const named = [...new Set(numbers)].flatMap((number) => pictures[number - 1]?.path ?? []);
  return named.length > 0 || onlyNamed ? named : pictures.map(({ path }) => path);
}

function plainCaption(prompt: string): string {
  return prompt.replace(TOKEN, (_, kind, digits) => `${kind} ${digits}`).trim();
}

function outputRatio(request: TaskRequest, pictures: readonly ReadyPicture[], inputVideo: VideoFacts | null): WireRatio {
  if (inputVideo) return nearestRatio(inputVideo.width, inputVideo.height);
  const firstFrame = pictures[request.images.findIndex(({ type }) => type === 'first_frame')];
  if (firstFrame) return nearestRatio(firstFrame.width, firstFrame.height);
  return request.aspectRatio ?? '16:9';
}

/** The size of a picture that was already judged. */
export function readyPicture(path: string, bytes: Buffer): ReadyPicture {
  const facts = imageFacts(bytes);
  return { path, width: facts?.width ?? 1, height: facts?.height ?? 1 };
}
