import type { checks } from '#lib/messages/en/checks.ts';
import type { Intent } from './intent.ts';

/** Where an issue sits, so that the checks panel can lead there. */
export type Place =
  | { readonly at: 'setting'; readonly setting: 'kind' | 'model' | 'mode' | 'aspectRatio' | 'sound' | 'total' }
  | { readonly at: 'shot'; readonly shotId: string }
  | { readonly at: 'prompt' }
  | { readonly at: 'reference'; readonly referenceId: string }
  | { readonly at: 'references' };

export type IssueCode =
  | 'kind-not-supported'
  | 'mode-not-supported'
  | 'sound-not-supported'
  | 'sound-with-video'
  | 'too-many-shots'
  | 'duration-not-supported'
  | 'prompt-empty'
  | 'prompt-too-long'
  | 'mention-unknown'
  | 'token-in-text'
  | 'frames-in-multi-shot'
  | 'first-frame-twice'
  | 'end-frame-twice'
  | 'end-frame-alone'
  | 'end-frame-not-supported'
  | 'frames-with-base-video'
  | 'base-video-in-multi-shot'
  | 'too-many-videos'
  | 'too-many-references'
  | 'too-many-elements'
  | 'video-element-not-supported'
  | 'image-type'
  | 'image-too-large'
  | 'image-too-small'
  | 'image-too-elongated'
  | 'video-type'
  | 'video-too-large'
  | 'video-length'
  | 'video-size'
  | 'video-rate'
  | 'video-local'
  /** Its file is not stored in this installation. */
  | 'file-missing'
  /** Not a web address that the service could fetch. */
  | 'address-invalid';

/** What a message names. Figures are numbers, so that each language writes them its own way. */
export type IssueValues = Readonly<Record<string, string | number>>;

interface FixWords {
  /** The words of its button: a key of the catalog `checks.fixes`. */
  readonly label: keyof (typeof checks)['fixes'];
  readonly values: IssueValues;
}

/** Ready edits, made as one undo step. */
export interface EditFix extends FixWords {
  readonly kind: 'edit';
  readonly intents: readonly Intent[];
}

/** A picture made anew from one that breaks a rule: by itself, or after a person has chosen what of it to keep. */
export interface ImageFix extends FixWords {
  readonly kind: 'image';
  readonly referenceId: string;
  readonly how: 'mend' | 'crop';
}

export type Fix = EditFix | ImageFix;

/** A broken rule: its place, a sentence, and where possible a way to mend it. */
export interface Issue {
  readonly code: IssueCode;
  readonly place: Place;
  /** For people, what is wrong and what to do: a key of the catalog `checks.issues`. */
  readonly message: keyof (typeof checks)['issues'];
  readonly values: IssueValues;
  /** What mends it, best first. */
  readonly fixes: readonly Fix[];
  /** The section of docs/kling-omni.md it comes from, or null where the rule is our own. */
  readonly rule: string | null;
}
