/** The list of keys. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  'play-pause': 'Play or pause',
  shuttle: 'A second back, pause, play',
  frame: 'One frame back or forward',
  ends: 'To the start or the end',
  'to-shot': 'Previous or next shot',
  'new-shot': 'New shot after the selected one',
  split: 'Split at the playhead',
  duplicate: 'Duplicate the selected shot',
  undo: 'Undo',
  redo: 'Redo',
  generate: 'Generate',
  issue: 'Next or previous thing to mend',
  mention: 'In a prompt: name a reference',
  list: 'This list',
  note: 'Single keys work while no text is being typed. Cuts, the end of the timeline and the move handles of shots take the arrow keys when they have the focus, and Shift with them moves a shot along the timeline; Escape takes a drag back.',
} as const;
