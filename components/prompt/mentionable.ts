/** What a prompt's editor shows of a reference: in chips, in the picker, and when it counts. */
import type { Reference } from '#lib/storyboard/document.ts';
import { elementPictureAddress, pictureAddress, posterAddress } from '#lib/storyboard/images/picture-address.ts';

export interface Mentionable {
  readonly id: string;
  readonly name: string;
  readonly kind: Reference['kind'];
  /** From our own origin, or null where there is no picture to show. */
  readonly pictureUrl: string | null;
}

/** All that chips are drawn from. */
export interface ChipSources {
  readonly items: readonly Mentionable[];
  /** The name of a chip whose reference is none of them. */
  readonly missingName: string;
}

export function mentionables(references: readonly Reference[]): Mentionable[] {
  return references.map((reference) => ({
    id: reference.id,
    name: reference.name,
    kind: reference.kind,
    pictureUrl: pictureUrl(reference),
  }));
}

export function sameMentionables(one: readonly Mentionable[], other: readonly Mentionable[]): boolean {
  return (
    one.length === other.length &&
    one.every((each, index) => {
      const match = other[index];
      return each.id === match?.id && each.name === match.name && each.kind === match.kind && each.pictureUrl === match.pictureUrl;
    })
  );
}

/** Where a reference's picture is shown from, always at our own origin; null where there is none. */
export function pictureUrl(reference: Reference): string | null {
  if (reference.kind === 'image') return pictureAddress(reference.source, 'small');
  if (reference.kind === 'element') return elementPictureAddress(reference.elementId);
  const stored = reference.source.type === 'file' ? reference.source.fileId : reference.source.copyId;
  return stored === undefined ? null : posterAddress(stored);
}
