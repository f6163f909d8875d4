/** The storyboard as the animatic needs it, but for the pictures themselves, which have to be loaded first. */

import { mentionedIds } from '#lib/prompt/mention.ts';
import { plainText } from '#lib/prompt/plain-text.ts';
import type { AspectRatio, ImageReference, Storyboard } from '#lib/storyboard/document.ts';
import { pictureAddress } from '#lib/storyboard/images/picture-address.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { startSeconds } from '#lib/timing/places.ts';

export interface PlannedShot {
  readonly number: number;
  readonly startSeconds: number;
  readonly seconds: number;
  readonly caption: string;
  /** Addresses at our own origin, in the order in which they are shown. */
  readonly pictureUrls: readonly string[];
}

/** Kinds whose cuts are not planned (the model cuts, or nobody does) are one shot of the whole length. */
export function plannedShots(board: Storyboard): PlannedShot[] {
  const seconds = board.kind === 'storyboard' ? board.shots.map((shot) => shot.seconds) : [board.totalSeconds];
  const starts = startSeconds(seconds);
  const names = new Map(board.references.map(({ id, name }) => [id, name]));
  return currentPrompts(board).map(({ prompt }, index) => ({
    number: index + 1,
    startSeconds: starts[index] ?? 0,
    seconds: seconds[index] ?? 0,
    caption: plainText(prompt, (id) => names.get(id) ?? null),
    pictureUrls: picturesOf(board, prompt),
  }));
}

/** A first frame leads, an end frame closes, and between them stand the pictures that the prompt names, in its order. */
function picturesOf(board: Storyboard, prompt: string): string[] {
  const mentioned = mentionedIds(prompt);
  const images = board.references.filter((reference) => reference.kind === 'image');
  const withRole = (role: ImageReference['role']) => images.filter((image) => image.role === role);
  const named = mentioned.flatMap((id) => images.filter((image) => image.id === id && image.role === 'reference'));
  return [...withRole('first-frame'), ...named, ...withRole('end-frame')].flatMap(({ source }) => pictureAddress(source) ?? []);
}

/** Width over height. */
export function ratioOf(aspectRatio: AspectRatio): number {
  const [width = 16, height = 9] = aspectRatio.split(':').map(Number);
  return width / height;
}
