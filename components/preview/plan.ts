/** The storyboard as the animatic needs it, but for the pictures themselves, which have to be loaded first. */

import type { AnimaticShot, Picture } from '#lib/animatic/animatic.ts';
import { mentionedIds } from '#lib/prompt/mention.ts';
import { plainText } from '#lib/prompt/plain-text.ts';
import type { ImageReference, Reference, Storyboard } from '#lib/storyboard/document.ts';
import { elementPictureAddress, pictureAddress, videoAddress } from '#lib/storyboard/images/picture-address.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { isAlwaysSent } from '#lib/storyboard/sent-references.ts';
import { startSeconds } from '#lib/timing/places.ts';

export interface PlannedShot {
  readonly number: number;
  readonly startSeconds: number;
  readonly seconds: number;
  readonly caption: string;
  /** Addresses at our own origin, in the order in which they are shown; the film's is among them. */
  readonly pictureUrls: readonly string[];
  /** The video that the shot shows from its beginning. */
  readonly filmUrl: string | null;
  /** What the shot begins and ends with, exactly. */
  readonly firstFrameUrl: string | null;
  readonly endFrameUrl: string | null;
}

/** Kinds whose cuts are not planned (the model cuts, or nobody does) are one shot of the whole length. */
export function plannedShots(board: Storyboard): PlannedShot[] {
  const seconds = board.kind === 'storyboard' ? board.shots.map((shot) => shot.seconds) : [board.totalSeconds];
  const starts = startSeconds(seconds);
  const names = new Map(board.references.map(({ id, name }) => [id, name]));
  return currentPrompts(board).map(({ prompt }, index) => {
    const shown = shownIn(board, prompt);
    const film = shown.find(({ kind }) => kind === 'video');
    return {
      number: index + 1,
      startSeconds: starts[index] ?? 0,
      seconds: seconds[index] ?? 0,
      caption: plainText(prompt, (id) => names.get(id) ?? null),
      // Of several videos, which no request can carry, the first is shown.
      pictureUrls: shown.flatMap((reference) => (reference.kind === 'video' && reference !== film ? [] : (addressOf(reference) ?? []))),
      filmUrl: addressOf(film),
      firstFrameUrl: addressOf(withRole(board, 'first-frame')),
      endFrameUrl: addressOf(withRole(board, 'end-frame')),
    };
  });
}

/**
 * What the words name, in their order; an edited video is the ground of it all. Words that name nothing go with all that
 * is sent anyway, unless planned shots say which is whose.
 */
function shownIn(board: Storyboard, prompt: string): Reference[] {
  const pictures = board.references.filter(
    (reference) => reference.kind !== 'image' || reference.role === 'reference' || board.kind !== 'single',
  );
  const named = mentionedIds(prompt).flatMap((id) => pictures.filter((reference) => reference.id === id));
  const sentAnyway = pictures.filter(isAlwaysSent);
  const shown = named.length > 0 || board.kind === 'storyboard' ? named : sentAnyway;
  const edited = board.references.filter((reference) => reference.kind === 'video' && reference.role === 'base');
  return [...new Set([...edited, ...shown])];
}

/** Every reference that some shot of the plan shows, each once. */
export function shownReferences(board: Storyboard): Reference[] {
  const frames = [withRole(board, 'first-frame'), withRole(board, 'end-frame')].flatMap((frame) => frame ?? []);
  return [...new Set([...currentPrompts(board).flatMap(({ prompt }) => shownIn(board, prompt)), ...frames])];
}

/** Frames belong to a single shot alone; elsewhere they are pictures like any other, and marked as an issue. */
function withRole({ kind, references }: Storyboard, role: ImageReference['role']): ImageReference | undefined {
  if (kind !== 'single') return undefined;
  return references.filter((reference) => reference.kind === 'image').find((image) => image.role === role);
}

/** Where our own server has the picture or the video; null where it has none. */
export function addressOf(reference: Reference | undefined): string | null {
  if (reference === undefined) return null;
  if (reference.kind === 'element') return elementPictureAddress(reference.elementId);
  return reference.kind === 'image' ? pictureAddress(reference.source) : videoAddress(reference.source);
}

/** The shots with their pictures, as far as `pictureAt` has them by their addresses. */
export function withPictures(shots: readonly PlannedShot[], pictureAt: (url: string) => Picture | null): AnimaticShot[] {
  const at = (url: string | null) => (url === null ? null : pictureAt(url));
  return shots.map(({ number, startSeconds, seconds, caption, ...shown }) => {
    const [firstFrame, endFrame] = [at(shown.firstFrameUrl), at(shown.endFrameUrl)];
    const pictures = shown.pictureUrls.flatMap((url) => at(url) ?? []);
    return { number, startSeconds, seconds, caption, pictures, ...(firstFrame && { firstFrame }), ...(endFrame && { endFrame }) };
  });
}

/** The addresses of all still pictures of a shot. */
export function stillsOf({ pictureUrls, filmUrl, firstFrameUrl, endFrameUrl }: PlannedShot): string[] {
  return [...pictureUrls, firstFrameUrl, endFrameUrl].flatMap((url) => (url === null || url === filmUrl ? [] : [url]));
}
