/** Where the shots of a stored video really change, as its frames say. Counted in frames: times follow from the rate. */

export interface FoundCut {
  /** The first frame of the new shot; of a dissolve, the first in which the new shot weighs more than the old. */
  readonly frame: number;
  readonly kind: 'hard' | 'dissolve';
  /** How many frames mix both shots; 0 for a hard cut. */
  readonly mixedFrames: number;
  /** 0 to 1: how surely this is a cut, by the method's own measure. */
  readonly confidence: number;
}

export interface FoundCuts {
  /** Which version of the method looked, so that older findings can be told apart and made anew. */
  readonly method: string;
  readonly framesPerSecond: number;
  /** How many frames the video has. */
  readonly frames: number;
  /** In the order of time. */
  readonly cuts: readonly FoundCut[];
}
