/** Clips whose cuts are known because they were made here: shots of invented scenes, joined hard or by dissolves. */
import { chance, drawScene, MOTIONS, type Motion, type Scene, sceneCanvas } from './scene.ts';

export const FRAMES_PER_SECOND = 24;

export interface ClipShot {
  readonly scene: Scene;
  readonly frames: number;
  /** How many frames, at its beginning, are mixed with the end of the shot before. */
  readonly mixedFrames: number;
}

export interface Clip {
  readonly name: string;
  readonly shots: readonly ClipShot[];
  /** Frames at which a light flashes, at full strength first. */
  readonly flashes: readonly number[];
}

/** How much of the white of a flash is left, frame by frame. */
const FLASH = [0.95, 0.7, 0.35, 0.15];

export const framesOf = ({ shots }: Clip): number => shots.reduce((sum, { frames }) => sum + frames, 0);

/** The first frame of each shot but the first; of a dissolve, the first in which the new shot weighs more. */
export function trueCuts({ shots }: Clip): number[] {
  let start = 0;
  return shots.flatMap(({ frames, mixedFrames }, index) => {
    const begins = start;
    start += frames;
    return index === 0 ? [] : [begins + Math.floor(mixedFrames / 2)];
  });
}

/** The pixels of every frame (RGBA), one after the other; they are the next frame's once that is asked for. */
export function* drawClip(clip: Clip, width: number, height: number): Generator<Uint8ClampedArray<ArrayBuffer>> {
  const context = sceneCanvas(width, height);
  const grain = chance(clip.shots[0]?.scene.seed ?? 0);
  const count = framesOf(clip);
  for (let frame = 0; frame < count; frame += 1) {
    drawShot(context, clip, frame);
    const since = clip.flashes.map((flash) => FLASH[frame - flash] ?? 0);
    const light = Math.max(0, ...since);
    if (light > 0) {
      context.fillStyle = `rgb(255 255 250 / ${light})`;
      context.fillRect(0, 0, width, height);
    }
    const { data } = context.getImageData(0, 0, width, height);
    // Film is never quite still.
    for (let at = 0; at < data.length; at += 4 * 7) data[at + 1] = (data[at + 1] ?? 0) + Math.round((grain() - 0.5) * 12);
    yield data as Uint8ClampedArray<ArrayBuffer>;
  }
}

function drawShot(context: ReturnType<typeof sceneCanvas>, { shots }: Clip, frame: number): void {
  let start = 0;
  for (const [index, shot] of shots.entries()) {
    if (frame < start + shot.frames) {
      const before = shots[index - 1];
      const mixed = frame - start;
      context.globalAlpha = 1;
      if (before && mixed < shot.mixedFrames) {
        drawScene(context, before.scene, before.frames + mixed, before.frames);
        mixIn(context, shot, mixed);
      } else drawScene(context, shot.scene, mixed, shot.frames);
      return;
    }
    start += shot.frames;
  }
}

function mixIn(context: ReturnType<typeof sceneCanvas>, shot: ClipShot, mixed: number): void {
  const over = sceneCanvas(context.canvas.width, context.canvas.height);
  drawScene(over, shot.scene, mixed, shot.frames);
  context.globalAlpha = (mixed + 1) / (shot.mixedFrames + 1);
  context.drawImage(over.canvas, 0, 0);
  context.globalAlpha = 1;
}

export const CLIP_KINDS = ['hard', 'dissolve-6', 'dissolve-12', 'flashes', 'fast-pans', 'still', 'moved'] as const;
export type ClipKind = (typeof CLIP_KINDS)[number];

/** Whole seconds as planned; of `moved` clips every cut lies 1 to 12 frames away from its plan. */
export interface PlannedClip extends Clip {
  readonly kind: ClipKind;
  readonly plannedFrames: readonly number[];
}

/** Another clip of a kind for each seed. */
export function inventClip(kind: ClipKind, seed: number): PlannedClip {
  const random = chance(seed * 31 + CLIP_KINDS.indexOf(kind) * 1000);
  const count = 2 + Math.floor(random() * 3);
  const seconds = Array.from({ length: count }, () => 1 + Math.floor(random() * 2));
  const plannedFrames = seconds.slice(1).map((_, index) => seconds.slice(0, index + 1).reduce((a, b) => a + b, 0) * FRAMES_PER_SECOND);
  const moved = plannedFrames.map((frame) =>
    kind === 'moved' ? frame + (1 + Math.floor(random() * 12)) * (random() < 0.5 ? -1 : 1) : frame,
  );
  const total = seconds.reduce((a, b) => a + b, 0) * FRAMES_PER_SECOND;
  const mixedFrames = kind === 'dissolve-6' ? 6 : kind === 'dissolve-12' ? 12 : 0;
  const shots = seconds.map((_, index): ClipShot => {
    const from = (moved[index - 1] ?? 0) - (index > 0 ? mixedFrames / 2 : 0);
    const to = (moved[index] ?? total) - (index < seconds.length - 1 ? mixedFrames / 2 : 0);
    const scene = { seed: seed * 100 + index * 7 + CLIP_KINDS.indexOf(kind) * 10_000, motion: motionOf(kind, index, random) };
    return { scene, frames: to - from, mixedFrames: index === 0 ? 0 : mixedFrames };
  });
  const flashes = kind === 'flashes' ? [9, 10 + Math.floor(random() * 4) + (moved[0] ?? 24)] : [];
  return { kind, name: `${kind} ${seed}`, shots, flashes, plannedFrames };
}

function motionOf(kind: ClipKind, index: number, random: () => number): Motion {
  if (kind === 'fast-pans' && index % 2 === 0) return 'fast-pan';
  if (kind === 'still') return 'still';
  return MOTIONS[Math.floor(random() * (MOTIONS.length - 1))] ?? 'pan';
}
