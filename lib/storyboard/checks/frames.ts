/** First and end frames (kling-api.md §3.3, §3.4, §13.1). Frames are always sent, whether a prompt names them or not. */
import type { ImageReference } from '../document.ts';
import type { Issue, IssueCode } from '../issue.ts';
import { asPlainReferences, quoted, switchToSingle, type View, withFullestModel } from './view.ts';

export function checkFrames(view: View): Issue[] {
  return [
    ...checkTwice('first-frame-twice', 'first frame', view.firstFrames),
    ...checkTwice('end-frame-twice', 'end frame', view.endFrames),
    // In several shots no frame is taken at all, so how frames go together does not matter there.
    ...(view.isMultiShot ? checkMultiShot(view) : [...checkBaseVideo(view), ...checkEndFrame(view)]),
  ];
}

function checkTwice(code: IssueCode, what: string, frames: readonly ImageReference[]): Issue[] {
  const [first, ...others] = frames;
  if (!first) return [];
  return others.map((frame) => ({
    code,
    place: { at: 'reference', referenceId: frame.id },
    sentence: `${quoted(first)} is the ${what} already; a video has only one. Use ${quoted(frame)} as a plain reference.`,
    fixes: [asPlainReferences('Use as plain reference', [frame])],
    rule: '§13.1',
  }));
}

function checkMultiShot({ firstFrames, endFrames }: View): Issue[] {
  return [...firstFrames, ...endFrames].map((frame) => ({
    code: 'frames-in-multi-shot',
    place: { at: 'reference', referenceId: frame.id },
    sentence: `${quoted(frame)} is ${frame.role === 'first-frame' ? 'a first frame' : 'an end frame'}, which only Single takes. Use it as a plain reference, or switch to Single.`,
    fixes: [asPlainReferences('Use as plain reference', [frame]), switchToSingle],
    rule: '§3.3',
  }));
}

function checkBaseVideo({ firstFrames, endFrames, videos }: View): Issue[] {
  const base = videos.find(({ role }) => role === 'base');
  if (!base) return [];
  return [...firstFrames, ...endFrames].map((frame) => ({
    code: 'frames-with-base-video',
    place: { at: 'reference', referenceId: frame.id },
    sentence: `${quoted(base)} is edited from its own first frame to its last, so ${quoted(frame)} cannot be a frame too. Use it as a plain reference.`,
    fixes: [asPlainReferences('Use as plain reference', [frame])],
    rule: '§3.4',
  }));
}

function checkEndFrame(view: View): Issue[] {
  const { limits, images, videos, firstFrames, endFrames } = view;
  const [endFrame] = endFrames;
  if (!endFrame) return [];
  const place = { at: 'reference', referenceId: endFrame.id } as const;
  const drop = asPlainReferences('Drop the end frame', endFrames);
  const issues: Issue[] = [];
  if (firstFrames.length === 0) {
    issues.push({
      code: 'end-frame-alone',
      place,
      sentence: `${quoted(endFrame)} is an end frame, which needs a first frame to start from. Make another image the first frame, or drop the end frame.`,
      fixes: [{ label: 'Make it the first frame', intents: [{ type: 'set-role', referenceId: endFrame.id, role: 'first-frame' }] }, drop],
      rule: '§3.4',
    });
  }
  const most = limits.references.maxImagesWithEndFrame;
  const beside =
    most !== null && images.length > most
      ? `more than ${most} images (there are ${images.length})`
      : !limits.references.endFrameWithFeatureVideo && videos.some(({ role }) => role === 'feature')
        ? 'a motion and style video'
        : null;
  if (beside !== null) {
    issues.push({
      code: 'end-frame-not-supported',
      place,
      sentence: `${limits.label} takes no end frame beside ${beside}. Drop the end frame, or use another model.`,
      fixes: [drop, ...withFullestModel(view)],
      rule: '§3.4',
    });
  }
  return issues;
}
