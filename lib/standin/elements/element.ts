/**
 * An element: a character, thing or place kept in the account and named by its number (docs/kling-omni.md §8). Making one is a
 * task of its own, so what is kept is the task and the element together.
 */
import type { StoredImageSource } from '../tasks/task.ts';

/** What it was made from: pictures, or a video of a person. The rules of §3.5 tell the two apart. */
export type ElementKind = 'image' | 'video';

export interface Element {
  readonly taskId: string;
  readonly externalTaskId: string | null;
  /** Decimal digits of a 64-bit number: JavaScript's own numbers would round it. */
  readonly elementId: string;
  readonly name: string;
  readonly description: string;
  readonly kind: ElementKind;
  /** Frontal picture first; empty for one made from a video. */
  readonly pictures: readonly StoredImageSource[];
  readonly videoUrl: string | null;
  readonly voiceId: string | null;
  readonly tagIds: readonly string[];
  /** Made: the task succeeded. Failed: what the addresses led to could not be used, and `message` says why. */
  readonly state: 'making' | 'made' | 'failed' | 'deleted';
  readonly message: string;
  /** Told when the making ends; null: nobody asked. */
  readonly callbackUrl: string | null;
  /** Where the creating client reached us: addresses in callbacks lead back there. */
  readonly origin: string;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** The kind of an element that can be used in a request, or null when there is none with that number. */
export type ElementKindOf = (elementId: string) => ElementKind | null;
