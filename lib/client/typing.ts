import type { Intent } from '#lib/storyboard/intent.ts';

/** A silence this long ends a run of typing, and with it the undo step. */
export const TYPING_PAUSE_MS = 600;

/** Which words an intent types into, or null when it is not typing. Runs of the same words fold into one undo step. */
export function typingGesture(intent: Intent): string | null {
  switch (intent.type) {
    case 'set-title':
      return 'typing:title';
    case 'set-prompt':
      return typeof intent.target === 'string' ? `typing:${intent.target}` : `typing:shot:${intent.target.shotId}`;
    case 'rename-reference':
      return `typing:reference:${intent.referenceId}`;
    default:
      return null;
  }
}
