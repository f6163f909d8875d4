import type { MakeId } from '#lib/kernel/ids.ts';
import type { FileSource, ImageReference, Shot, Storyboard } from '../document.ts';
import type { Limits } from '../limits.ts';
import { anew, asName, breaksRule, fitted, lengthFor, type Prepared, withAdded, withoutFrames } from './prepared.ts';

export interface ShotAlone {
  readonly title: string;
  /** How the frames are called in the tray. */
  readonly firstFrameName: string;
  readonly endFrameName: string;
  /** What is on the screen just before the shot begins, or its own first frame where nothing comes before it. */
  readonly firstFrame: FileSource | null;
  /** What is on the screen just after it ends; null for the last shot. */
  readonly endFrame: FileSource | null;
}

/**
 * One shot of a take as a video of its own, held between the frames of its neighbours so that it can be put in its place.
 * Frames that the rules leave no room for beside the shot's references are let go, the end frame first. A shot shorter
 * than the shortest video becomes as long as that.
 */
export function shotAlone(plan: Storyboard, shot: Shot, parts: ShotAlone, limits: Limits, makeId: MakeId): Prepared {
  const seconds = lengthFor(shot.seconds, limits);
  const alone = anew(plan, parts.title, {
    kind: 'single',
    totalSeconds: seconds,
    shots: [{ ...shot, seconds }],
    autoPrompt: '',
    singlePrompt: shot.prompt,
    // Videos stay: what guided the motion of the whole guides that of its part.
    references: withoutFrames(plan.references),
  });
  const first = frame('first-frame', parts.firstFrameName, parts.firstFrame, makeId);
  const end = frame('end-frame', parts.endFrameName, parts.endFrame, makeId);
  for (const frames of first.length > 0 ? [[...first, ...end], first, []] : [[]]) {
    const references = withAdded(alone.references, frames, shot.prompt);
    const one = fitted(
      { ...alone, references },
      limits,
      references.map(({ id }) => id),
    );
    if (!breaksRule(one.storyboard, limits)) return { ...one, frames: frames.map(({ role }) => role) };
  }
  return { ...fitted(alone, limits), frames: [] };
}

/** An end frame goes only with a first one. */
function frame(role: 'first-frame' | 'end-frame', name: string, source: FileSource | null, makeId: MakeId): ImageReference[] {
  return source === null ? [] : [{ kind: 'image', id: makeId(), name: asName(name), pinned: false, role, source }];
}
