/** What the render process is told: plain data, so that it can cross to another process. */
export interface PlannedShot {
  readonly number: number;
  readonly startSeconds: number;
  readonly seconds: number;
  /** The shot's words, with plain ones in place of tokens; the camera's move is read from them, too. */
  readonly caption: string;
  /** What is shown, the first leading: paths of picture files, or the plan's film. */
  readonly pictures: readonly (string | typeof FILM)[];
}

/** Stands for the plan's film in a shot's list of pictures. */
export const FILM = ':film:';

export interface PlannedFilm {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly keepsSound: boolean;
}

export interface RenderPlan {
  readonly width: number;
  readonly height: number;
  /** A whole number of frames. */
  readonly totalSeconds: number;
  readonly shots: readonly PlannedShot[];
  /** Paths of the pictures that the video exactly begins and ends with. */
  readonly firstFrame: string | null;
  readonly endFrame: string | null;
  /** The video that the request brought, to edit or to refer to. */
  readonly film: PlannedFilm | null;
  readonly sound: boolean;
  readonly label: string;
  /** A large mark across the picture, as in a watermarked result. */
  readonly watermarked: boolean;
  /** Every cut comes so many frames later than planned (a fault on demand); negative: earlier. */
  readonly cutsMovedFrames: number;
  /** Decides everything that is up to chance; the same plan always gives the same file. */
  readonly seed: number;
}

/** Kling's output rate, and ours (docs/kling-omni.md §9). */
export const FRAMES_PER_SECOND = 24;
