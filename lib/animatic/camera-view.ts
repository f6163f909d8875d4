/**
 * Where the camera looks. A shot is painted once, on a plate larger than the frame (by the move's `reach`), and the
 * camera's move is a window that wanders over the plate: slow, and never faster than a cut could be mistaken for.
 */
import type { CameraMove } from './camera-move.ts';
import type { Box } from './canvas.ts';

interface Path {
  /** The plate's width and height as multiples of the frame's. */
  readonly reach: readonly [across: number, down: number];
  /** The window's size as a multiple of the frame's, at the start and at the end. */
  readonly size: readonly [from: number, to: number];
  /** From where to where in the space the window has: -1 is left or top, 1 right or bottom. */
  readonly across?: readonly [from: number, to: number];
  readonly down?: readonly [from: number, to: number];
}

const PATHS: Readonly<Record<CameraMove, Path>> = {
  drift: { reach: [1.08, 1.08], size: [1.08, 1], across: [0, 0.5] },
  static: { reach: [1, 1], size: [1, 1] },
  'push in': { reach: [1.24, 1.24], size: [1.24, 1] },
  'pull out': { reach: [1.24, 1.24], size: [1, 1.24] },
  'zoom in': { reach: [1.34, 1.34], size: [1.34, 1] },
  'zoom out': { reach: [1.34, 1.34], size: [1, 1.34] },
  'pan left': { reach: [1.28, 1.08], size: [1.04, 1.04], across: [1, -1] },
  'pan right': { reach: [1.28, 1.08], size: [1.04, 1.04], across: [-1, 1] },
  'tilt up': { reach: [1.08, 1.32], size: [1.04, 1.04], down: [1, -1] },
  'tilt down': { reach: [1.08, 1.32], size: [1.04, 1.04], down: [-1, 1] },
  'truck left': { reach: [1.34, 1.06], size: [1, 1.06], across: [1, -1] },
  'truck right': { reach: [1.34, 1.06], size: [1, 1.06], across: [-1, 1] },
  'crane up': { reach: [1.16, 1.36], size: [1, 1.14], down: [1, -0.8] },
  'crane down': { reach: [1.16, 1.36], size: [1.14, 1], down: [-0.8, 1] },
  orbit: { reach: [1.26, 1.12], size: [1.08, 1], across: [-1, 1] },
  follow: { reach: [1.22, 1.1], size: [1.06, 1.02], across: [-0.8, 0.8] },
  handheld: { reach: [1.12, 1.12], size: [1.06, 1.02] },
};

/** How far a hand sways, as a share of the window's space, and its rhythms in hertz; they share no common period. */
const SWAYS = [
  [0.55, 0.43],
  [0.3, 0.97],
  [0.12, 2.3],
] as const;

/** The plate's size as multiples of the frame's. */
export function reachOf(move: CameraMove): Path['reach'] {
  return PATHS[move].reach;
}

/** The window on a plate of `plate` pixels for a frame of `frame` pixels; `progress` 0 to 1. */
export function cameraView(
  move: CameraMove,
  { plate, frame, progress, seconds }: { plate: Size; frame: Size; progress: number; seconds: number },
): Box {
  const path = PATHS[move];
  const eased = ease(progress);
  const between = ([from, to]: readonly [number, number]): number => from + (to - from) * eased;
  const size = between(path.size);
  const width = Math.min(plate.width, frame.width * size);
  const height = Math.min(plate.height, frame.height * size);
  let across = between(path.across ?? [0, 0]);
  let down = between(path.down ?? [0, 0]);
  if (move === 'handheld') {
    across += sway(seconds, 0);
    down += sway(seconds, 1.7);
  }
  if (move === 'follow') down += 0.5 * Math.sin(seconds * Math.PI * 1.1);
  if (move === 'orbit') down += 0.9 - 1.8 * Math.sin(Math.PI * eased);
  return {
    x: ((plate.width - width) / 2) * (1 + hold(across)),
    y: ((plate.height - height) / 2) * (1 + hold(down)),
    width,
    height,
  };
}

/** For pictures that must be met exactly: the whole plate at 0, the given view at 1. */
export function fromWhole(plate: Size, view: Box, share: number): Box {
  const mix = (from: number, to: number): number => from + (to - from) * share;
  return { x: mix(0, view.x), y: mix(0, view.y), width: mix(plate.width, view.width), height: mix(plate.height, view.height) };
}

export function smoothstep(value: number): number {
  const held = Math.min(1, Math.max(0, value));
  return held * held * (3 - 2 * held);
}

type Size = { readonly width: number; readonly height: number };

/** Mostly even, as a good operator moves, with a soft start and end. */
function ease(progress: number): number {
  return progress * 0.55 + smoothstep(progress) * 0.45;
}

function sway(seconds: number, phase: number): number {
  return SWAYS.reduce((sum, [far, hertz], index) => sum + far * Math.sin(2 * Math.PI * hertz * seconds + phase * (index + 1)), 0);
}

const hold = (place: number): number => Math.min(1, Math.max(-1, place));
