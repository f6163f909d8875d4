/** The references as the tray shows them: what each is, the number it is sent under, and who uses it. */
import type { Reference, Storyboard } from '#lib/storyboard/document.ts';
import type { Limits } from '#lib/storyboard/limits.ts';
import { referenceUse } from '#lib/storyboard/reference-use.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';

/** Who uses a reference, as a key of the `references.use` messages; `list` holds the numbers of the shots. */
export interface Use {
  readonly key: 'shots' | 'unused' | 'opens' | 'ends' | 'always' | 'inPrompt';
  readonly shots: readonly number[];
}

export interface TrayItem {
  readonly reference: Reference;
  /** `image_1` while it is sent, null while it waits. */
  readonly token: string | null;
  readonly use: Use;
}

export function trayOf(board: Storyboard): TrayItem[] {
  const tokens = new Map(sentReferences(board).map(({ reference, token }) => [reference.id, `${token.kind}_${token.number}`]));
  return board.references.map((reference) => ({ reference, token: tokens.get(reference.id) ?? null, use: useOf(board, reference) }));
}

/** References are compared by identity: an edit keeps every one that it did not touch. */
export function sameTray(one: readonly TrayItem[], other: readonly TrayItem[]): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const match = other[index];
      return item.reference === match?.reference && item.token === match.token && sameUse(item.use, match.use);
    })
  );
}

function sameUse(one: Use, other: Use): boolean {
  return one.key === other.key && one.shots.join() === other.shots.join();
}

function useOf(board: Storyboard, reference: Reference): Use {
  const { shots, sent } = referenceUse(board, reference.id);
  return { key: shots.length > 0 ? 'shots' : keyWithoutShots(reference, sent), shots };
}

function keyWithoutShots(reference: Reference, sent: boolean): Use['key'] {
  if (!sent) return 'unused';
  if (reference.kind === 'image' && reference.role === 'first-frame') return 'opens';
  if (reference.kind === 'image' && reference.role === 'end-frame') return 'ends';
  return reference.kind === 'video' || reference.pinned ? 'always' : 'inPrompt';
}

/**
 * Images and elements against what one request takes. A tray may hold more than that, since those that nobody uses are
 * not sent; then only the sent ones are counted.
 */
export function trayCount(
  board: Storyboard,
  limits: Limits,
): { readonly counts: 'held' | 'sent'; readonly count: number; readonly most: number } {
  const isCounted = ({ kind }: Reference) => kind !== 'video';
  const sent = sentReferences(board).map(({ reference }) => reference);
  const hasVideo = sent.some(({ kind }) => kind === 'video');
  const most = hasVideo ? limits.references.maxImagesAndElementsWithVideo : limits.references.maxImagesAndElements;
  const held = board.references.filter(isCounted).length;
  return held <= most ? { counts: 'held', count: held, most } : { counts: 'sent', count: sent.filter(isCounted).length, most };
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

/** Where a reference comes to stand when it is dropped before or after another; null when one of them is not there. */
export function placeAfterDrop(
  references: readonly Reference[],
  referenceId: string,
  target: { readonly id: string; readonly side: 'before' | 'after' },
): number | null {
  const others = references.filter(({ id }) => id !== referenceId);
  const index = others.findIndex(({ id }) => id === target.id);
  if (index === -1 || others.length === references.length) return null;
  return target.side === 'before' ? index : index + 1;
}
