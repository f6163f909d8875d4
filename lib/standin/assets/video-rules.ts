/** What a video must be (docs/kling-omni.md §3.6). Known only once it was fetched, so a broken rule makes the task fail later. */
import type { Limits } from '#lib/storyboard/limits.ts';
import type { VideoFacts } from './video-facts.ts';

/** Rates such as 23.976 are called 24 by everyone. */
const RATE_TOLERANCE = 0.05;

export function videoProblem(facts: VideoFacts | null, { video }: Limits): string | null {
  if (!facts) return 'The format of the input video is invalid. Only mp4 and mov are supported.';
  if (facts.bytes > video.maxBytes) return `The size of the input video exceeds ${Math.floor(video.maxBytes / 1024 / 1024)}MB.`;
  if (facts.seconds < video.minSeconds || facts.seconds > video.maxSeconds)
    return `The duration of the input video must be between ${video.minSeconds} and ${video.maxSeconds} seconds.`;
  const short = Math.min(facts.width, facts.height);
  const long = Math.max(facts.width, facts.height);
  const isTooManyPixels = video.maxAreaPixels !== null && facts.width * facts.height > video.maxAreaPixels;
  if (short < video.minSidePixels || long > video.maxSidePixels || isTooManyPixels) return 'The resolution of the input video is invalid.';
  const isSlow = facts.framesPerSecond < video.minFramesPerSecond - RATE_TOLERANCE;
  if (isSlow || facts.framesPerSecond > video.maxFramesPerSecond + RATE_TOLERANCE) return 'The frame rate of the input video is invalid.';
  return null;
}
