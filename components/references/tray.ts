/** The references as the tray shows them: what each is, the number it is sent under, and who uses it. */
import type { Reference, Storyboard } from '#lib/storyboard/document.ts';
import type { Limits } from '#lib/storyboard/limits.ts';
import { referenceUse } from '#lib/storyboard/reference-use.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';

export interface TrayItem {
  readonly reference: Reference;
  /** `image_1` while it is sent, null while it waits. */
  readonly token: string | null;
  /** "shots 1, 3", "not used yet" and so on. */
  readonly use: string;
}

export function trayOf(board: Storyboard): TrayItem[] {
  const tokens = new Map(sentReferences(board).map(({ reference, token }) => [reference.id, `${token.kind}_${token.number}`]));
  return board.references.map((reference) => ({
    reference,
    token: tokens.get(reference.id) ?? null,
    use: useInWords(board, reference),
  }));
}

/** References are compared by identity: an edit keeps every one that it did not touch. */
export function sameTray(one: readonly TrayItem[], other: readonly TrayItem[]): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const match = other[index];
      return item.reference === match?.reference && item.token === match.token && item.use === match.use;
    })
  );
}

function useInWords(board: Storyboard, reference: Reference): string {
  const { shots, sent } = referenceUse(board, reference.id);
  if (shots.length > 0) return `${shots.length === 1 ? 'shot' : 'shots'} ${shots.join(', ')}`;
  if (!sent) return 'not used yet';
  if (reference.kind !== 'element' && reference.role === 'first-frame') return 'opens the video';
  if (reference.kind !== 'element' && reference.role === 'end-frame') return 'ends the video';
  if (reference.kind === 'video') return 'always sent';
  return reference.pinned ? 'always sent' : 'in the prompt';
}

/**
 * "4 of 7": images and elements against what one request takes. A tray may hold more than that, since those that nobody
 * uses are not sent; then only the sent ones are counted.
 */
export function trayCount(board: Storyboard, limits: Limits): string {
  const isCounted = ({ kind }: Reference) => kind !== 'video';
  const sent = sentReferences(board).map(({ reference }) => reference);
  const hasVideo = sent.some(({ kind }) => kind === 'video');
  const most = hasVideo ? limits.references.maxImagesAndElementsWithVideo : limits.references.maxImagesAndElements;
  const held = board.references.filter(isCounted).length;
  return held <= most ? `${held} of ${most}` : `${sent.filter(isCounted).length} of ${most} sent`;
}

/** Where a reference comes to stand when it moves one place among its own kind; null at the edge. */
export function placeAfterStep(references: readonly Reference[], referenceId: string, step: 1 | -1): number | null {
  const from = references.findIndex(({ id }) => id === referenceId);
  const kind = references[from]?.kind;
  for (let index = from + step; kind !== undefined && index >= 0 && index < references.length; index += step) {
    if (references[index]?.kind === kind) return index;
  }
  return null;
}
