/** What the rules look at, gathered once per check: only what a request of the current kind would carry. */
import type { Token } from '#lib/prompt/tokens.ts';
import type { ElementReference, ImageReference, Reference, Storyboard, VideoReference } from '../document.ts';
import type { Fix } from '../issue.ts';
import type { Limits } from '../limits.ts';
import { referenceForToken, sentReferences, tokenOf } from '../sent-references.ts';

export interface View {
  readonly board: Storyboard;
  readonly limits: Limits;
  /** Several shots in one request: planned ones, or cut by the model. */
  readonly isMultiShot: boolean;
  readonly images: readonly ImageReference[];
  readonly elements: readonly ElementReference[];
  readonly videos: readonly VideoReference[];
  readonly firstFrames: readonly ImageReference[];
  readonly endFrames: readonly ImageReference[];
  readonly tokenOf: (referenceId: string) => string | null;
  readonly referenceForToken: (token: Token) => string | null;
}

export function viewOf(board: Storyboard, limits: Limits): View {
  const sent = sentReferences(board).map(({ reference }) => reference);
  const images = sent.filter((reference) => reference.kind === 'image');
  return {
    board,
    limits,
    isMultiShot: board.kind !== 'single',
    images,
    elements: sent.filter((reference) => reference.kind === 'element'),
    videos: sent.filter((reference) => reference.kind === 'video'),
    firstFrames: images.filter(({ role }) => role === 'first-frame'),
    endFrames: images.filter(({ role }) => role === 'end-frame'),
    tokenOf: tokenOf(board),
    referenceForToken: referenceForToken(board),
  };
}

/** §13.1: no video, no element, no end frame, and no image but a first frame. */
export function isWordsOrFirstFrameOnly({ images, elements, videos, firstFrames }: View): boolean {
  return videos.length === 0 && elements.length === 0 && images.length === firstFrames.length;
}

/** A reference's name in a sentence. */
export function quoted(reference: Reference): string {
  return `“${reference.name}”`;
}

/** "image" or "images": the word after a figure. */
export function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

/** Offered only where the rule that is broken is one of the smaller model's. */
export function withFullestModel(view: View): Fix[] {
  return view.limits.model === 'kling-3-omni'
    ? []
    : [{ label: 'Use Kling 3 Omni', intents: [{ type: 'set-model', model: 'kling-3-omni' }] }];
}

export const switchToSingle: Fix = { label: 'Switch to Single', intents: [{ type: 'set-kind', kind: 'single' }] };

export function asPlainReferences(label: string, frames: readonly ImageReference[]): Fix {
  return { label, intents: frames.map(({ id }) => ({ type: 'set-role', referenceId: id, role: 'reference' })) };
}
