import type { MakeId } from '#lib/kernel/ids.ts';
import { mention } from '#lib/prompt/mention.ts';
import type { FileSource, ImageReference, Reference, Storyboard, VideoReference } from '../document.ts';
import type { Limits } from '../limits.ts';
import { anew, asName, fitted, lengthFor, type Prepared, plainPictures, withAdded } from './prepared.ts';

/** As long as a new storyboard is; every model makes videos of this length. */
const CONTINUED_SECONDS = 5;

export interface ContinueTake {
  readonly title: string;
  /** How the take, or its last frame, is called in the tray. */
  readonly name: string;
  readonly source: FileSource;
  /** The words it begins with, for a person to go on from; they get the reference as a mention. */
  readonly lead: (reference: string) => string;
}

/** What comes after a take, with the take itself as the reference for motion and style. */
export function continueWithTake(plan: Storyboard, parts: ContinueTake, limits: Limits, makeId: MakeId): Prepared {
  const take: VideoReference = {
    ...{ kind: 'video', role: 'feature', id: makeId(), name: asName(parts.name), pinned: false },
    // The sound of the take belongs to the take.
    keepOriginalSound: false,
    source: parts.source,
  };
  return continued(plan, { parts, limits, makeId, added: take, kind: limits.kinds.includes('storyboard') ? 'storyboard' : 'single' });
}

/** What comes after a take, beginning with its last frame. */
export function continueFromLastFrame(plan: Storyboard, parts: ContinueTake, limits: Limits, makeId: MakeId): Prepared {
  const frame: ImageReference = {
    ...{ kind: 'image', role: 'first-frame', id: makeId(), name: asName(parts.name), pinned: false },
    source: parts.source,
  };
  const prepared = continued(plan, { parts, limits, makeId, added: frame, kind: 'single' });
  return { ...prepared, frames: ['first-frame'] };
}

/** Pictures and elements of the take come along and wait in the tray; words and seconds are new. */
function continued(
  plan: Storyboard,
  {
    parts,
    limits,
    makeId,
    added,
    kind,
  }: {
    readonly parts: ContinueTake;
    readonly limits: Limits;
    readonly makeId: MakeId;
    readonly added: Reference;
    readonly kind: 'storyboard' | 'single';
  },
): Prepared {
  const seconds = lengthFor(CONTINUED_SECONDS, limits);
  const lead = parts.lead(mention(added.id));
  const waiting = plainPictures(plan.references).map((each) => ({ ...each, pinned: false }));
  const storyboard = anew(plan, parts.title, {
    kind,
    totalSeconds: seconds,
    shots: [{ id: makeId(), prompt: lead, seconds }],
    autoPrompt: '',
    singlePrompt: lead,
    references: withAdded(waiting, [added], lead),
  });
  return { ...fitted(storyboard, limits, [added.id]), frames: [] };
}
