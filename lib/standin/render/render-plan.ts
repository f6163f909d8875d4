/** What the render process is told: plain data, so that it can cross to another process. */
export interface PlannedShot {
  readonly number: number;
  readonly startSeconds: number;
  readonly seconds: number;
  readonly caption: string;
  /** Paths of picture files, in the order in which they are shown. */
  readonly pictures: readonly string[];
}

export interface RenderPlan {
  readonly width: number;
  readonly height: number;
  readonly totalSeconds: number;
  readonly shots: readonly PlannedShot[];
  readonly sound: boolean;
  readonly label: string;
}

/** Kling's output rate, and ours (kling-api.md §9). */
export const FRAMES_PER_SECOND = 24;
