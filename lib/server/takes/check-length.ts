import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';
import type { Failure } from '../failure.ts';

/** The service's own figures are fractional ("5.041" for 5 s), and a frame more or less is not a wrong video. */
const TOLERANCE_SECONDS = 1;

/** Whether a delivered video is as long as it was planned. An edit is as long as the video that it edits, whatever the plan says. */
export function checkLength(board: Storyboard, seconds: number): Result<null, Failure> {
  const isEdit = sentReferences(board).some(({ reference }) => reference.kind === 'video' && reference.role === 'base');
  if (isEdit ? seconds > 0 : Math.abs(seconds - board.totalSeconds) <= TOLERANCE_SECONDS) return ok(null);
  return fail({
    code: 'unusable-result',
    sentence: `What the engine delivered is ${seconds.toFixed(1)} s long instead of ${board.totalSeconds} s.`,
  });
}
