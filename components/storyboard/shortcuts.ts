/** The editor's keys: which press means what. One table for the listener and for the list that people read. */
export type Command =
  | 'play-pause'
  | 'pause'
  | 'play'
  | 'second-back'
  | 'frame-back'
  | 'frame-forward'
  | 'to-start'
  | 'to-end'
  | 'previous-shot'
  | 'next-shot'
  | 'new-shot'
  | 'split'
  | 'duplicate'
  | 'undo'
  | 'redo'
  | 'generate'
  | 'list';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus is: in text, on a control with keys of its own, or on neither. */
export type Focus = 'text' | 'control' | 'nowhere';

export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  { keys: ['Space'], words: 'Play or pause' },
  { keys: ['J', 'K', 'L'], words: 'A second back, pause, play' },
  { keys: ['←', '→'], words: 'One frame back or forward' },
  { keys: ['Home', 'End'], words: 'To the start or the end' },
  { keys: ['[', ']'], words: 'Previous or next shot' },
  { keys: ['N'], words: 'New shot after the selected one' },
  { keys: ['S'], words: 'Split at the playhead' },
  { keys: ['Ctrl', 'D'], words: 'Duplicate the selected shot' },
  { keys: ['Ctrl', 'Z'], words: 'Undo' },
  { keys: ['Ctrl', 'Shift', 'Z'], words: 'Redo' },
  { keys: ['Ctrl', 'Enter'], words: 'Generate' },
  { keys: ['?'], words: 'This list' },
];

const WITH_CONTROL: Readonly<Record<string, Command>> = { d: 'duplicate', z: 'undo', y: 'redo', enter: 'generate' };

const LETTERS: Readonly<Record<string, Command>> = {
  j: 'second-back',
  k: 'pause',
  l: 'play',
  '[': 'previous-shot',
  ']': 'next-shot',
  n: 'new-shot',
  s: 'split',
  '?': 'list',
};

/** Keys that buttons, lists and sliders use themselves. */
const MOTIONS: Readonly<Record<string, Command>> = {
  ' ': 'play-pause',
  arrowleft: 'frame-back',
  arrowright: 'frame-forward',
  home: 'to-start',
  end: 'to-end',
};

/** What a key press asks for, or null when it is not ours. */
export function commandOf(press: KeyPress, focus: Focus): Command | null {
  const key = press.key.toLowerCase();
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    if (press.shiftKey) return key === 'z' ? 'redo' : null;
    return WITH_CONTROL[key] ?? null;
  }
  if (focus === 'text') return null;
  if (LETTERS[key] !== undefined) return LETTERS[key];
  return focus === 'nowhere' && !press.shiftKey ? (MOTIONS[key] ?? null) : null;
}
