/** What the rules look at, gathered once per check: only what a request of the current kind would carry. */
import type { Token } from '#lib/prompt/tokens.ts';
import type { ElementReference, ImageReference, Storyboard, VideoReference } from '../document.ts';
import type { EditFix, Fix, IssueValues } from '../issue.ts';
import type { Limits } from '../limits.ts';
import { referenceForToken, sentReferences, tokenOf } from '../sent-references.ts';

/** The model that takes most: the one to switch to. */
const FULLEST_MODEL = { model: 'kling-3-omni', label: 'Kling 3 Omni' } as const;

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

/** A fix that is one or more edits. */
export function editFix(label: EditFix['label'], intents: EditFix['intents'], values: IssueValues = {}): EditFix {
  return { kind: 'edit', label, values, intents };
}

/** Offered only where the rule that is broken is one of the smaller model's. */
export function withFullestModel({ limits }: View): Fix[] {
  if (limits.model === FULLEST_MODEL.model) return [];
  return [editFix('use-model', [{ type: 'set-model', model: FULLEST_MODEL.model }], { model: FULLEST_MODEL.label })];
}

export const switchToSingle: Fix = editFix('switch-to-single', [{ type: 'set-kind', kind: 'single' }]);

export function asPlainReferences(label: EditFix['label'], frames: readonly ImageReference[]): Fix {
  return editFix(
    label,
    frames.map(({ id }) => ({ type: 'set-role', referenceId: id, role: 'reference' })),
  );
}
