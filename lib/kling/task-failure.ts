/** Puts the reason of a failed task (kling-api.md §4.4) into words for people. */

interface TaskFailure {
  /** Stable. */
  readonly code: string;
  readonly sentence: string;
  readonly advice: string;
}

const MAX_QUOTED_LENGTH = 300;

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
  // A NUL cannot be stored, and no line breaks belong into one sentence.
  const words = statusMessage.replace(/[\s\0]+/g, ' ').trim();
  const known = KNOWN.find(([pattern]) => pattern.test(words))?.[1];
  const quoted = words.length > MAX_QUOTED_LENGTH ? `${words.slice(0, MAX_QUOTED_LENGTH)}…` : words;
  if (known) return { ...known, sentence: `${known.sentence} It says: “${quoted}”` };
  return {
    code: 'task-failed',
    sentence:
      quoted === '' ? 'Kling could not finish this take and gave no reason.' : `Kling could not finish this take. It says: “${quoted}”`,
    advice: 'Retry, or change the storyboard first. Your storyboard is saved.',
  };
}
