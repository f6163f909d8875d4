/**
 * Which fields a request may, must or need not carry (docs/kling-omni.md §3.6 to §3.8, §13.1). Compile leaves fields out by
 * these rules and parse reads their absence by the same ones, which is what makes the two inverse.
 */
import type { Reference } from '#lib/storyboard/document.ts';

export type Need =
  /** It has no effect there: never sent. */
  | 'ignored'
  /** Sent unless an import left it out and it still has its default. */
  | 'optional'
  | 'required';

/** A first frame or an edited video brings its own shape; a motion and style video may (C9). */
export function aspectRatioNeed(references: readonly Reference[]): Need {
  if (references.some(isFirstFrame) || references.some(isBaseVideo)) return 'ignored';
  return references.some(({ kind }) => kind === 'video') ? 'optional' : 'required';
}

/** An edited video keeps its own length. */
export function durationNeed(references: readonly Reference[], isCustomShots: boolean): Need {
  if (isCustomShots) return 'required';
  return references.some(isBaseVideo) ? 'ignored' : 'optional';
}

function isFirstFrame(reference: Reference): boolean {
  return reference.kind === 'image' && reference.role === 'first-frame';
}

export function isBaseVideo(reference: Reference): boolean {
  return reference.kind === 'video' && reference.role === 'base';
}
