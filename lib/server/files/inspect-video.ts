import { fail, type Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import { readingAway } from '../reading/reading-away.ts';
import { readVideoAside } from './read-media.ts';
import type { VideoFacts, VideoTrouble } from './read-video.ts';

/** Looks at what an engine delivered. Its failure is one: the caller asks the engine again, whatever was wrong. */
export async function inspectVideo(path: string, bytes: number): Promise<Result<VideoFacts, Failure>> {
  const facts = await readVideoAside(path, bytes);
  return facts.ok ? facts : fail(unusable(facts.error));
}

function unusable(trouble: VideoTrouble): Failure {
  if (trouble.type === 'unread') return readingAway(trouble.cause);
  const why = {
    'other-container': 'it is no MP4 file',
    'no-video': 'it is damaged or no video',
    'no-picture': 'it holds no picture that can be played',
    'cut-off': 'its end is missing',
    damaged: 'it is damaged or no video',
  }[trouble.type];
  return {
    code: 'unusable-result',
    sentence: `What the engine delivered cannot be used: ${why}.`,
    ...(trouble.type === 'damaged' && { cause: trouble.cause }),
  };
}
