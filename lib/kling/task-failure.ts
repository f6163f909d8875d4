/** Puts the reason of a failed task (docs/kling-omni.md §4.4) into words for people. */
import { quote } from './errors.ts';

interface TaskFailure {
  /** Stable. */
  readonly code: string;
  readonly sentence: string;
  readonly advice: string;
}

/** Messages seen in the wild, each with what it means for a person. */
const KNOWN: readonly (readonly [pattern: RegExp, failure: TaskFailure])[] = [
  [
    /risk control/i,
    {
      code: 'content-rules',
      sentence: 'Kling’s content check stopped this take.',
      advice: 'The same take may pass on a retry; if not, change the prompt or the pictures. Your storyboard is saved.',
    },
  ],
  [
    /resolution or aspect ratio of the input image/i,
    {
      code: 'image-not-accepted',
      sentence: 'Kling did not accept the size or the shape of a picture.',
      advice:
        'Replace the picture by one that is at least 300 pixels on each side and at most 2.5 times as long as wide. Your storyboard is saved.',
    },
  ],
];

export function describeTaskFailure(statusMessage: string): TaskFailure {
  const quoted = quote(statusMessage);
  const known = KNOWN.find(([pattern]) => pattern.test(quoted))?.[1];
  if (known) return { ...known, sentence: `${known.sentence} It says: ${quoted}` };
  return {
    code: 'task-failed',
    sentence:
      quoted === '' ? 'Kling could not finish this take and gave no reason.' : `Kling could not finish this take. It says: ${quoted}`,
    advice: 'Retry, or change the storyboard first. Your storyboard is saved.',
  };
}
