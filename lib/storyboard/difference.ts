/**
 * What two writers of one storyboard did differently, part by part, seen from the version both began with. Pure: the
 * dialog shows this list, and `mergeVersions` makes one storyboard of it.
 */
import { mentionedIds } from '#lib/prompt/mention.ts';
import type { Reference, Settings, Shot, Storyboard } from './document.ts';
import type { PromptTarget } from './intent.ts';

export type Side = 'mine' | 'theirs';

export const COMPARED_SETTINGS = ['model', 'mode', 'aspectRatio', 'sound', 'watermark'] as const satisfies readonly (keyof Settings)[];
export type ComparedSetting = (typeof COMPARED_SETTINGS)[number];

export type Part =
  | { readonly at: 'title' }
  | { readonly at: 'kind' }
  | { readonly at: 'setting'; readonly setting: ComparedSetting }
  | { readonly at: 'lock' }
  /** Which shots there are, and in which order. */
  | { readonly at: 'shots' }
  | { readonly at: 'words'; readonly target: PromptTarget }
  | { readonly at: 'seconds'; readonly shotId: string }
  | { readonly at: 'scratch-sound'; readonly shotId: string }
  /** One reference: its name, role and file, or whether it is there at all. */
  | { readonly at: 'reference'; readonly referenceId: string }
  /** The order of the references that both have. */
  | { readonly at: 'tray' };

export interface Difference {
  /** Names the part, the same for the same part every time: "title", "words:<shot id>". */
  readonly key: string;
  readonly part: Part;
  /** Who moved away from the common version. Both: the two clash, and a person has to choose. */
  readonly changedBy: Side | 'both';
  /** What a merge takes unless told otherwise: whoever changed it; where both did, mine, but never a deletion. */
  readonly proposed: Side;
}

/** The two versions and the one they began with; null when that one is not known, and then every difference is a clash. */
export interface Versions {
  readonly base: Storyboard | null;
  readonly mine: Storyboard;
  readonly theirs: Storyboard;
}

/** Every part in which the two versions differ: title and settings first, then the shots, then the references. */
export function differences(versions: Versions): Difference[] {
  const compare = (part: Part, read: (board: Storyboard) => unknown) => compared(versions, part, read);
  return [
    ...compare({ at: 'title' }, (board) => board.title),
    ...compare({ at: 'kind' }, (board) => board.kind),
    ...COMPARED_SETTINGS.flatMap((setting) => compare({ at: 'setting', setting }, (board) => board.settings[setting])),
    ...compare({ at: 'lock' }, (board) => board.totalLocked),
    ...differenceOfShots(versions),
    ...sharedShots(versions).flatMap(({ id }) => [
      ...compare({ at: 'words', target: { shotId: id } }, (board) => shotOf(board, id)?.prompt),
      ...compare({ at: 'seconds', shotId: id }, (board) => shotOf(board, id)?.seconds),
      ...compare({ at: 'scratch-sound', shotId: id }, (board) => shotOf(board, id)?.scratchSound),
    ]),
    ...compare({ at: 'words', target: 'auto' }, (board) => board.autoPrompt),
    ...compare({ at: 'words', target: 'single' }, (board) => board.singlePrompt),
    ...differencesOfReferences(versions),
    ...compare({ at: 'tray' }, (board) => sharedReferenceIds(versions, board)),
  ];
}

export function keyOf(part: Part): string {
  switch (part.at) {
    case 'setting':
      return `setting:${part.setting}`;
    case 'words':
      return typeof part.target === 'object' ? `words:${part.target.shotId}` : `prompt:${part.target}`;
    case 'seconds':
    case 'scratch-sound':
      return `${part.at}:${part.shotId}`;
    case 'reference':
      return `reference:${part.referenceId}`;
    default:
      return part.at;
  }
}

/** For plain values whose keys stand in a fixed order, such as ours. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export function shotOf(board: Storyboard | null, shotId: string): Shot | undefined {
  return board?.shots.find(({ id }) => id === shotId);
}

export function referenceOf(board: Storyboard | null, referenceId: string): Reference | undefined {
  return board?.references.find(({ id }) => id === referenceId);
}

function compared({ base, mine, theirs }: Versions, part: Part, read: (board: Storyboard) => unknown): Difference[] {
  const [own, other] = [read(mine), read(theirs)];
  if (isSame(own, other)) return [];
  if (base === null) return [clash(part, 'mine')];
  if (isSame(own, read(base))) return [by(part, 'theirs')];
  return [isSame(other, read(base)) ? by(part, 'mine') : clash(part, 'mine')];
}

/** A shot that one side deleted and the other worked on is a clash, though only one of them changed the list. */
function differenceOfShots(versions: Versions): Difference[] {
  const part: Part = { at: 'shots' };
  return compared(versions, part, (board) => board.shots.map(({ id }) => id)).map((difference) => {
    if (difference.changedBy === 'both') return difference;
    const keeper = difference.changedBy === 'mine' ? 'theirs' : 'mine';
    const lost = versions[keeper].shots.filter(({ id }) => !shotOf(versions[difference.changedBy as Side], id));
    return lost.some((shot) => !isSame(shot, shotOf(versions.base, shot.id))) ? clash(part, keeper) : difference;
  });
}

function differencesOfReferences(versions: Versions): Difference[] {
  const { base, mine, theirs } = versions;
  const ids = new Set([...mine.references, ...theirs.references].map(({ id }) => id));
  return [...ids].flatMap((referenceId): Difference[] => {
    const part: Part = { at: 'reference', referenceId };
    const [own, other, before] = [referenceOf(mine, referenceId), referenceOf(theirs, referenceId), referenceOf(base, referenceId)];
    if (own && other) return compared(versions, part, (board) => [referenceOf(board, referenceId), asideRole(board, referenceId)]);
    const keeper: Side = own ? 'mine' : 'theirs';
    if (!before) return [by(part, keeper)];
    const isWanted = !isSame(own ?? other, before) || isNewlyNamed(versions[keeper], base, referenceId);
    return [isWanted ? clash(part, keeper) : by(part, keeper === 'mine' ? 'theirs' : 'mine')];
  });
}

/** Whether a version names a reference more often than the common one did. */
function isNewlyNamed(board: Storyboard, base: Storyboard | null, referenceId: string): boolean {
  const places = (each: Storyboard | null) =>
    each === null ? 0 : [...each.shots.map(({ prompt }) => prompt), each.autoPrompt, each.singlePrompt].filter(names).length;
  const names = (prompt: string) => mentionedIds(prompt).includes(referenceId);
  return places(board) > places(base);
}

function asideRole(board: Storyboard, id: string): string | null {
  return board.aside.roles.find(({ referenceId }) => referenceId === id)?.role ?? null;
}

function sharedShots({ mine, theirs }: Versions): Shot[] {
  return mine.shots.filter(({ id }) => shotOf(theirs, id));
}

function sharedReferenceIds({ mine, theirs }: Versions, board: Storyboard): string[] {
  return board.references.map(({ id }) => id).filter((id) => referenceOf(mine, id) && referenceOf(theirs, id));
}

function by(part: Part, side: Side): Difference {
  return { key: keyOf(part), part, changedBy: side, proposed: side };
}

function clash(part: Part, proposed: Side): Difference {
  return { key: keyOf(part), part, changedBy: 'both', proposed };
}
