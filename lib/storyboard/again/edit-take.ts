import type { MakeId } from '#lib/kernel/ids.ts';
import { mention } from '#lib/prompt/mention.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import { wholeWithin } from '#lib/timing/places.ts';
import type { FileSource, Storyboard, VideoReference } from '../document.ts';
import type { Limits } from '../limits.ts';
import { anew, asName, fitted, type Prepared, plainPictures, withAdded, withoutLost } from './prepared.ts';

export interface EditTake {
  readonly title: string;
  /** How the take is called in the tray. */
  readonly videoName: string;
  readonly video: FileSource;
  /** The words of what is to become different: of one shot, or of the whole. */
  readonly prompt: string;
  /** Says what is to be edited and where; it gets the take as a mention. */
  readonly lead: (video: string) => string;
}

/**
 * The whole take as the source of an edit. Its length stays that of the source, which is what it is billed by. Other
 * videos and all frames are not taken beside it; of the pictures as many stay as are.
 */
export function editTake(plan: Storyboard, parts: EditTake, limits: Limits, makeId: MakeId): Prepared {
  const take: VideoReference = {
    kind: 'video',
    id: makeId(),
    name: asName(parts.videoName),
    pinned: false,
    role: 'base',
    // An edit of the picture: what is heard stays as it is.
    keepOriginalSound: true,
    source: parts.video,
  };
  const plain = plainPictures(plan.references);
  const words = withoutLost(parts.prompt, plan.references, plain);
  const length = wholeWithin(parts.video.facts.durationSeconds ?? plan.totalSeconds, {
    min: TIMING.minTotalSeconds,
    max: Math.min(TIMING.maxTotalSeconds, limits.durationSeconds.max),
  });
  const singlePrompt = [parts.lead(mention(take.id)), words].join(' ').trim();
  const edited = anew(plan, parts.title, {
    kind: 'single',
    totalSeconds: length,
    shots: [{ id: makeId(), prompt: words, seconds: length }],
    autoPrompt: '',
    singlePrompt,
    references: withAdded(plain, [take], singlePrompt),
  });
  return { ...fitted(edited, limits, [take.id]), frames: [] };
}
