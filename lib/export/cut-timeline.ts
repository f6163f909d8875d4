/** One take as other programs edit it: a clip for each shot, cut where its shots really change, the plan's words as markers. */
import { plannedCutFrames } from '#lib/cuts/drift.ts';
import { shotsOfVideo } from '#lib/cuts/found-shots.ts';
import { TIMELINE_RATE, timelineFrame } from './frames.ts';

export interface TimelineMarker {
  /** Counted from the first frame of the video. */
  readonly frame: number;
  /** `Shot 2: A lantern is lit`: short, since many programs show only this. */
  readonly name: string;
  /** The prompt of that shot, whole. */
  readonly words: string;
}

export interface TimelineClip {
  readonly name: string;
  /** First frame and length, at 24 frames a second. The clips follow each other without gaps, from 0 to the end of the video. */
  readonly startFrame: number;
  readonly frames: number;
  /** In the order of time; each within the clip. */
  readonly markers: readonly TimelineMarker[];
}

export interface TimelineMedia {
  readonly name: string;
  /** From the timeline's own folder, with `/`. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly hasSound: boolean;
  /** At 24 frames a second. */
  readonly frames: number;
}

export interface CutTimeline {
  readonly title: string;
  readonly media: TimelineMedia;
  readonly clips: readonly TimelineClip[];
}

/** A planned shot: where it was to begin, how long it was to be, and what was asked for. */
export interface PlannedShot {
  readonly startSeconds: number;
  readonly seconds: number;
  readonly words: string;
}

export interface TimelineSource {
  readonly title: string;
  readonly media: Omit<TimelineMedia, 'frames'>;
  readonly framesPerSecond: number;
  /** How many frames the video has, at its own rate; at least 1. */
  readonly frames: number;
  /** First frames of its shots but the first, at its own rate. */
  readonly cuts: readonly number[];
  readonly plan: readonly PlannedShot[];
}

const LONGEST_MARKER_NAME = 60;

/**
 * Cuts that fall on the same 24th of a second, or outside the video, make no clip: every clip has at least one frame.
 * Which clip shows which planned shot is said by the rule that the timeline shows drift by. Of shots that became one the
 * words stand together, and a clip that nobody planned has none: nothing of the plan is lost, and no clip claims more.
 */
export function cutTimeline({ title, media, framesPerSecond, frames, cuts, plan }: TimelineSource): CutTimeline {
  const total = Math.max(1, timelineFrame(frames, framesPerSecond));
  const starts = [...new Set([0, ...cuts.map((cut) => timelineFrame(cut, framesPerSecond))])]
    .filter((start) => start >= 0 && start < total)
    .sort((one, other) => one - other);
  const clips = starts.map((startFrame, index) => ({ startFrame, frames: (starts[index + 1] ?? total) - startFrame }));
  const timing = { frames: total, framesPerSecond: TIMELINE_RATE };
  const { shots } = shotsOfVideo(starts.slice(1), plannedCutFrames(plan, TIMELINE_RATE), timing);
  return {
    title,
    media: { ...media, frames: total },
    clips: clips.map((clip, index) => ({
      name: `Shot ${index + 1}`,
      ...clip,
      markers: plan
        .flatMap((shot, at) => (shots[index]?.planned.includes(at + 1) ? [markerOf(shot, at, clip)] : []))
        .sort((a, b) => a.frame - b.frame),
    })),
  };
}

type Span = Pick<TimelineClip, 'startFrame' | 'frames'>;

function markerOf({ startSeconds, words }: PlannedShot, index: number, clip: Span): TimelineMarker {
  const planned = Math.round(startSeconds * TIMELINE_RATE);
  const frame = Math.min(clip.startFrame + clip.frames - 1, Math.max(clip.startFrame, planned));
  return { frame, name: shortened(`Shot ${index + 1}: ${words.replace(/\s+/g, ' ').trim()}`), words };
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST_MARKER_NAME
    ? name
    : `${letters
        .slice(0, LONGEST_MARKER_NAME - 1)
        .join('')
        .trimEnd()}…`;
}
