/**
 * Every change to a storyboard as a value. The editor dispatches intents, a check's fix is an intent, and undo names
 * the intent it takes back. `edit` (edit.ts) is the only function that applies them.
 */
import type { AspectRatio, ImageRole, Kind, Mode, Model, Reference, ScratchSound, Source, VideoRole } from './document.ts';

/** Which words: a shot's (by its id), or the one prompt of another kind. */
export type PromptTarget = { readonly shotId: string } | 'auto' | 'single';

export type Intent =
  // Shots and timing. Without `afterShotId` a shot is added at the end.
  | { readonly type: 'add-shot'; readonly newShotId: string; readonly afterShotId?: string }
  | { readonly type: 'delete-shot'; readonly shotId: string }
  | { readonly type: 'duplicate-shot'; readonly shotId: string; readonly newShotId: string }
  | { readonly type: 'move-shot'; readonly shotId: string; readonly toIndex: number }
  /** `atSeconds` counts from the start of the video; the shot it falls into is split at the nearest whole second inside it. */
  | { readonly type: 'split-shot'; readonly atSeconds: number; readonly newShotId: string }
  | { readonly type: 'merge-shot'; readonly shotId: string }
  | { readonly type: 'set-shot-seconds'; readonly shotId: string; readonly seconds: number }
  /** Cut n (0-based) lies after shot n. `toSeconds` counts from the start; it is held between the cut's neighbours. */
  | { readonly type: 'move-cut'; readonly cutIndex: number; readonly toSeconds: number }
  /** The end of the last shot dragged: only the last shot changes, and the total with it. */
  | { readonly type: 'move-end'; readonly toSeconds: number }
  | { readonly type: 'set-total'; readonly seconds: number }
  | { readonly type: 'set-total-locked'; readonly locked: boolean }
  | { readonly type: 'even-out' }
  // Words
  | { readonly type: 'set-title'; readonly title: string }
  | { readonly type: 'set-prompt'; readonly target: PromptTarget; readonly prompt: string }
  /** What the plan is heard with while the shot plays; null takes it away. */
  | { readonly type: 'set-scratch-sound'; readonly shotId: string; readonly sound: ScratchSound | null }
  // Settings
  | { readonly type: 'set-kind'; readonly kind: Kind }
  | { readonly type: 'set-model'; readonly model: Model }
  | { readonly type: 'set-mode'; readonly mode: Mode }
  | { readonly type: 'set-aspect-ratio'; readonly aspectRatio: AspectRatio }
  | { readonly type: 'set-sound'; readonly sound: boolean }
  | { readonly type: 'set-watermark'; readonly watermark: boolean }
  // References
  | { readonly type: 'add-reference'; readonly reference: Reference }
  | { readonly type: 'rename-reference'; readonly referenceId: string; readonly name: string }
  | { readonly type: 'set-role'; readonly referenceId: string; readonly role: ImageRole | VideoRole }
  | { readonly type: 'set-pinned'; readonly referenceId: string; readonly pinned: boolean }
  | { readonly type: 'set-keep-original-sound'; readonly referenceId: string; readonly keep: boolean }
  | { readonly type: 'replace-source'; readonly referenceId: string; readonly source: Source }
  | { readonly type: 'move-reference'; readonly referenceId: string; readonly toIndex: number }
  /** Prompts that mention it keep its name as plain words. */
  | { readonly type: 'remove-reference'; readonly referenceId: string };

/** Why an edit was not made. The storyboard is as it was. */
export type EditRefusal =
  | 'shot-not-found'
  | 'reference-not-found'
  | 'too-many-shots'
  | 'last-shot'
  | 'no-room'
  | 'nothing-to-split'
  | 'no-such-cut'
  | 'role-not-of-kind'
  /** A new shot or reference came with an id that is taken or ill-formed. */
  | 'id-not-free'
  | 'too-many-references'
  | 'reference-malformed'
  | 'sound-malformed';
