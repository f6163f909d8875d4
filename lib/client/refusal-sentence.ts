import type { EditRefusal } from '#lib/storyboard/intent.ts';

const SENTENCES: Readonly<Record<EditRefusal, string>> = {
  'shot-not-found': 'That shot is no longer there. Nothing was changed.',
  'reference-not-found': 'That reference is no longer there. Nothing was changed.',
  'too-many-shots': 'Six shots are the most a video can have. Delete or merge one first.',
  'last-shot': 'A storyboard keeps at least one shot. Clear its words instead.',
  'no-room': 'There is no second left to give: a shot keeps at least 1 s and a video at most 15 s.',
  'nothing-to-split': 'There is no whole second inside this shot to split at. Make it at least 2 s long.',
  'no-such-cut': 'That cut is no longer there. Nothing was changed.',
  'role-not-of-kind': 'This kind of reference cannot have that role.',
};

/** Why an edit was not made, for people. */
export function refusalSentence(refusal: EditRefusal): string {
  return SENTENCES[refusal];
}
