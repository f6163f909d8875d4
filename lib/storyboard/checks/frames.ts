/** First and end frames (docs/kling-omni.md §3.3, §3.4, §13.1). Frames are always sent, whether a prompt names them or not. */
import type { ImageReference } from '../document.ts';
import type { Issue } from '../issue.ts';
import { asPlainReferences, editFix, switchToSingle, type View, withFullestModel } from './view.ts';

export function checkFrames(view: View): Issue[] {
  return [
    ...checkTwice('first-frame-twice', view.firstFrames),
    ...checkTwice('end-frame-twice', view.endFrames),
    // In several shots no frame is taken at all, so how frames go together does not matter there.
    ...(view.isMultiShot ? checkMultiShot(view) : [...checkBaseVideo(view), ...checkEndFrame(view)]),
  ];
}

function checkTwice(code: 'first-frame-twice' | 'end-frame-twice', frames: readonly ImageReference[]): Issue[] {
  const [first, ...others] = frames;
  if (!first) return [];
  return others.map((frame) => ({
    code,
    place: { at: 'reference', referenceId: frame.id },
    message: code,
    values: { name: first.name, other: frame.name },
    fixes: [asPlainReferences('plain-reference', [frame])],
    rule: '§13.1',
  }));
}

function checkMultiShot({ firstFrames, endFrames }: View): Issue[] {
  return [...firstFrames, ...endFrames].map((frame) => ({
    code: 'frames-in-multi-shot',
    place: { at: 'reference', referenceId: frame.id },
    message: 'frames-in-multi-shot',
    values: { name: frame.name, role: frame.role === 'first-frame' ? 'first' : 'end' },
    fixes: [asPlainReferences('plain-reference', [frame]), switchToSingle],
    rule: '§3.3',
  }));
}

function checkBaseVideo({ firstFrames, endFrames, videos }: View): Issue[] {
  const base = videos.find(({ role }) => role === 'base');
  if (!base) return [];
  return [...firstFrames, ...endFrames].map((frame) => ({
    code: 'frames-with-base-video',
    place: { at: 'reference', referenceId: frame.id },
    message: 'frames-with-base-video',
    values: { name: base.name, other: frame.name },
    fixes: [asPlainReferences('plain-reference', [frame])],
    rule: '§3.4',
  }));
}

function checkEndFrame(view: View): Issue[] {
  const { limits, images, videos, firstFrames, endFrames } = view;
  const [endFrame] = endFrames;
  if (!endFrame) return [];
  const place = { at: 'reference', referenceId: endFrame.id } as const;
  const drop = asPlainReferences('drop-end-frame', endFrames);
  const issues: Issue[] = [];
  if (firstFrames.length === 0) {
    issues.push({
      code: 'end-frame-alone',
      place,
      message: 'end-frame-alone',
      values: { name: endFrame.name },
      fixes: [editFix('make-first-frame', [{ type: 'set-role', referenceId: endFrame.id, role: 'first-frame' }]), drop],
      rule: '§3.4',
    });
  }
  const most = limits.references.maxImagesWithEndFrame;
  const refused = { code: 'end-frame-not-supported', place, fixes: [drop, ...withFullestModel(view)], rule: '§3.4' } as const;
  if (most !== null && images.length > most) {
    const values = { model: limits.label, most, count: images.length };
    issues.push({ ...refused, message: 'end-frame-among-images', values });
  } else if (!limits.references.endFrameWithFeatureVideo && videos.some(({ role }) => role === 'feature')) {
    issues.push({ ...refused, message: 'end-frame-beside-video', values: { model: limits.label } });
  }
  return issues;
}
