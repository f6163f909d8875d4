/** The editor's keys: which press means what. One table for the listener and for the list that people read. */
import type { shortcuts } from '#lib/messages/en/shortcuts.ts';

export type Command =
  | 'play-pause'
  | 'pause'
  | 'forwards'
  | 'backwards'
  | 'loop'
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
  | 'next-issue'
  | 'previous-issue'
  | 'list';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus is: where letters are typed or choose, on a control with other keys of its own, or on neither. */
export type Focus = 'text' | 'control' | 'nowhere';

/** Where letters are typed, or choose: a closed list goes to the option that begins with them. */
export const TAKES_LETTERS =
  'input:not([type="radio"], [type="checkbox"], [type="range"], [type="file"]), textarea, select, [contenteditable="true"]';

export interface ShortcutLine {
  /** Keys that do it one by one, or all together where `together`. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: readonly string[];
  readonly together?: boolean;
  readonly words: keyof typeof shortcuts;
}

export const SHORTCUTS: readonly ShortcutLine[] = [
  { keys: ['Space'], words: 'play-pause' },
  { keys: ['J', 'K', 'L'], words: 'shuttle' },
  { keys: ['R'], words: 'loop' },
  { keys: ['←', '→'], words: 'frame' },
  { keys: ['Home', 'End'], words: 'ends' },
  { keys: ['[', ']'], words: 'to-shot' },
  { keys: ['N'], words: 'new-shot' },
  { keys: ['S'], words: 'split' },
  { keys: ['Mod', 'D'], together: true, words: 'duplicate' },
  { keys: ['Mod', 'Z'], together: true, words: 'undo' },
  { keys: ['Mod', 'Shift', 'Z'], together: true, words: 'redo' },
  { keys: ['Mod', 'Enter'], together: true, words: 'generate' },
  { keys: ['F8', 'Shift + F8'], words: 'issue' },
  { keys: ['@'], words: 'mention' },
  { keys: ['?'], words: 'list' },
];

const WITH_CONTROL: Readonly<Record<string, Command>> = { d: 'duplicate', z: 'undo', y: 'redo', enter: 'generate' };

const LETTERS: Readonly<Record<string, Command>> = {
  j: 'backwards',
  k: 'pause',
  l: 'forwards',
  r: 'loop',
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
  // Nothing is ever written with it, so it leads on from a prompt that was just mended, too.
  if (key === 'f8') return press.shiftKey ? 'previous-issue' : 'next-issue';
  if (focus === 'text') return null;
  if (LETTERS[key] !== undefined) return LETTERS[key];
  return focus === 'nowhere' && !press.shiftKey ? (MOTIONS[key] ?? null) : null;
}
