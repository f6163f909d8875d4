/** From a request to what is drawn: which shots, when, with which pictures and words. */
import type { Gathered, ReadyPicture, ReadyVideo } from '../assets/gathered.ts';
import type { TaskRequest } from '../tasks/task.ts';
import { TOKEN } from '../validation/prompt-rules.ts';
import { autoShots } from './auto-shots.ts';
import { frameSize, nearestRatio, type WireRatio } from './frame-size.ts';
import { FILM, FRAMES_PER_SECOND, type PlannedShot, type RenderPlan } from './render-plan.ts';
import { seedOf } from './seed.ts';

export interface PlanOptions {
  readonly cutsMovedFrames?: number;
}

export function planVideo(request: TaskRequest, gathered: Gathered, { cutsMovedFrames = 0 }: PlanOptions = {}): RenderPlan {
  const { video } = gathered;
  const edited = video?.referType === 'base' ? video : null;
  const totalSeconds = outputSeconds(request, edited);
  let startSeconds = 0;
  const shots = plannedWords(request, totalSeconds).map(({ prompt, seconds }, index): PlannedShot => {
    const shot = {
      number: index + 1,
      startSeconds,
      seconds,
      caption: plainCaption(prompt, gathered),
      pictures: shownIn(prompt, request, gathered),
    };
    startSeconds += seconds;
    return shot;
  });
  const framePath = (type: 'first_frame' | 'end_frame'): string | null =>
    gathered.pictures[request.images.findIndex((image) => image.type === type)]?.path ?? null;
  return {
    ...frameSize(request.mode, outputRatio(request, gathered.pictures, edited)),
    totalSeconds,
    shots,
    firstFrame: framePath('first_frame'),
    endFrame: framePath('end_frame'),
    film: video && { path: video.path, width: video.facts.width, height: video.facts.height, keepsSound: video.keepsOriginalSound },
    sound: request.sound,
    label: edited ? 'Stand-in · edit' : 'Stand-in',
    watermarked: false,
    cutsMovedFrames,
    seed: seedOf(shots.map(({ caption }) => caption).join('\n')),
  };
}

/** An edit is as long as its input (docs/kling-omni.md §3.6), to the frame. */
function outputSeconds(request: TaskRequest, edited: ReadyVideo | null): number {
  return request.seconds ?? Math.max(1, Math.round((edited?.facts.seconds ?? 0) * FRAMES_PER_SECOND)) / FRAMES_PER_SECOND;
}

function plannedWords(request: TaskRequest, totalSeconds: number): readonly { prompt: string; seconds: number }[] {
  if (request.shotType === 'customize') return request.shots;
  if (request.shotType === 'intelligence') return autoShots(request.prompt, totalSeconds);
  return [{ prompt: request.prompt, seconds: totalSeconds }];
}

/**
 * What the words name, each once, in their order. Words that name nothing: everything there is, unless planned shots say
 * which is whose. Frames have their own places, and an edited film is the ground of it all.
 */
function shownIn(prompt: string, request: TaskRequest, { pictures, elements, video }: Gathered): PlannedShot['pictures'] {
  const isFrame = (index: number): boolean => (request.images[index]?.type ?? null) !== null;
  const place = (kind: string | undefined, index: number): string[] => {
    if (kind === 'image') return isFrame(index) ? [] : pathOf(pictures[index]);
    if (kind === 'element') return pathOf(elements[index]?.picture);
    return video && index === 0 ? [FILM] : [];
  };
  const named = Array.from(prompt.matchAll(TOKEN), ([, kind, digits]) => place(kind, Number(digits) - 1)).flat();
  const everything = [
    ...(video ? [FILM] : []),
    ...pictures.flatMap((picture, index) => (isFrame(index) ? [] : pathOf(picture))),
    ...elements.flatMap(({ picture }) => pathOf(picture)),
  ];
  const shown = named.length > 0 || request.shotType === 'customize' ? named : everything;
  return [...new Set(video?.referType === 'base' ? [FILM, ...shown] : shown)];
}

const pathOf = (picture: ReadyPicture | null | undefined): string[] => (picture ? [picture.path] : []);

/** Elements are called by their names; pictures and videos have none on the wire. */
function plainCaption(prompt: string, { elements }: Gathered): string {
  const nameOf = (kind: string, digits: string): string =>
    (kind === 'element' ? elements[Number(digits) - 1]?.name : undefined) ?? `${kind} ${digits}`;
  return prompt.replace(TOKEN, (_, kind: string, digits: string) => nameOf(kind, digits)).trim();
}

function outputRatio(request: TaskRequest, pictures: readonly ReadyPicture[], edited: ReadyVideo | null): WireRatio {
  if (edited) return nearestRatio(edited.facts.width, edited.facts.height);
  const firstFrame = pictures[request.images.findIndex(({ type }) => type === 'first_frame')];
  if (firstFrame) return nearestRatio(firstFrame.width, firstFrame.height);
  return request.aspectRatio ?? '16:9';
}
