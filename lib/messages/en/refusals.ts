/** Why an edit was not made, by `EditRefusal`. The storyboard is as it was. */
export const refusals = {
  'shot-not-found': 'That shot is gone. Nothing was changed.',
  'reference-not-found': 'That reference is gone. Nothing was changed.',
  'too-many-shots': 'A storyboard has at most {maxShots} shots. Delete one to make room.',
  'last-shot': 'A storyboard keeps at least one shot. Change its words instead.',
  'no-room':
    'There are no seconds left to take: shots are at least {minShotSeconds} s, and a video lasts {minTotalSeconds} to {maxTotalSeconds} s. Shorten another shot or unlock the total.',
  'nothing-to-split': 'A shot of 1 s cannot be split. Lengthen it first.',
  'no-such-cut': 'That cut is gone. Nothing was changed.',
  'role-not-of-kind': 'This kind of reference cannot take that role. Nothing was changed.',
  'id-not-free': 'It could not be added because its id is taken. Try again.',
  'too-many-references': 'The tray holds at most {maxReferences} references. Remove one that is not used.',
  'reference-malformed': 'This reference cannot be used as it is. Nothing was changed.',
  'sound-malformed': 'This sound cannot be used as it is. Nothing was changed.',
} as const;
