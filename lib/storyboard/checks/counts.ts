/** How many references go together (docs/kling-omni.md §3.4 to §3.6). Frames count as images; what is not sent counts for nothing. */
import { mentionedIds } from '#lib/prompt/mention.ts';
import type { VideoReference } from '../document.ts';
import type { Fix, Issue } from '../issue.ts';
import { currentPrompts } from '../prompts.ts';
import { editFix, switchToSingle, type View, withFullestModel } from './view.ts';

export function checkCounts(view: View): Issue[] {
  return [...checkVideos(view), ...checkImagesAndElements(view), ...checkElementsWithFrames(view), ...checkVideoElements(view)];
}

function checkVideos({ limits, videos, isMultiShot }: View): Issue[] {
  const issues: Issue[] = [];
  if (videos.length > limits.video.maxCount) {
    issues.push({
      code: 'too-many-videos',
      place: { at: 'references' },
      message: 'too-many-videos',
      values: { count: videos.length, most: limits.video.maxCount },
      fixes: videos.slice(0, 3).map((video) => keepOnly(video, videos)),
      rule: '§3.6',
    });
  }
  for (const video of isMultiShot ? videos.filter(({ role }) => role === 'base') : []) {
    issues.push({
      code: 'base-video-in-multi-shot',
      place: { at: 'reference', referenceId: video.id },
      message: 'base-video-in-multi-shot',
      values: { name: video.name },
      fixes: [switchToSingle, editFix('motion-and-style', [{ type: 'set-role', referenceId: video.id, role: 'feature' }])],
      rule: '§3.3',
    });
  }
  return issues;
}

function keepOnly(kept: VideoReference, videos: readonly VideoReference[]): Fix {
  const others = videos.filter((video) => video !== kept);
  return editFix(
    'keep-only',
    others.map(({ id }) => ({ type: 'remove-reference', referenceId: id })),
    { name: kept.name },
  );
}

function checkImagesAndElements(view: View): Issue[] {
  const { limits, images, elements, videos } = view;
  const most = videos.length > 0 ? limits.references.maxImagesAndElementsWithVideo : limits.references.maxImagesAndElements;
  const count = images.length + elements.length;
  if (count <= most) return [];
  return [
    {
      code: 'too-many-references',
      place: { at: 'references' },
      message: videos.length > 0 ? 'too-many-references-beside-video' : 'too-many-references',
      values: { count, model: limits.label, most },
      fixes: stopPinning(view),
      rule: '§3.4',
    },
  ];
}

/** Those sent only because they are pinned can wait in the tray without any change to the words. */
function stopPinning({ board, images, elements }: View): Fix[] {
  const mentioned = new Set(currentPrompts(board).flatMap(({ prompt }) => mentionedIds(prompt)));
  const idle = [...images, ...elements].filter(
    (each) => each.pinned && !mentioned.has(each.id) && (each.kind === 'element' || each.role === 'reference'),
  );
  if (idle.length === 0) return [];
  return [
    editFix(
      'send-only-named',
      idle.map(({ id }) => ({ type: 'set-pinned', referenceId: id, pinned: false })),
    ),
  ];
}

function checkElementsWithFrames(view: View): Issue[] {
  const { limits, elements, firstFrames, endFrames } = view;
  if (firstFrames.length === 0) return [];
  const withEnd = endFrames.length > 0;
  const most = withEnd ? limits.references.maxElementsWithFirstAndEndFrame : limits.references.maxElementsWithFirstFrame;
  if (elements.length <= most) return [];
  return [
    {
      code: 'too-many-elements',
      place: { at: 'references' },
      message: 'too-many-elements-beside-frames',
      values: { count: elements.length, frames: withEnd ? 'both' : 'first', model: limits.label, most },
      // More are taken beside a first frame alone only by a model whose figures say so.
      fixes: most < limits.references.maxElementsWithFirstFrame ? withFullestModel(view) : [],
      rule: '§3.5',
    },
  ];
}

/** An element of unknown kind counts as made from images, the common case; nothing else could be told without asking the service. */
function checkVideoElements(view: View): Issue[] {
  const { limits, images, elements, videos } = view;
  const rules = limits.references.videoElements;
  const fromVideo = elements.filter(({ elementKind }) => elementKind === 'video');
  if (fromVideo.length === 0) return [];
  if (!rules.allowed || (videos.length > 0 && !rules.allowedWithVideo)) {
    return fromVideo.map((element) => ({
      code: 'video-element-not-supported',
      place: { at: 'reference', referenceId: element.id },
      message: rules.allowed ? 'video-element-beside-video' : 'video-element-not-supported',
      values: { name: element.name, ...(rules.allowed ? {} : { model: limits.label }) },
      fixes: rules.allowed ? [] : withFullestModel(view),
      rule: '§3.5',
    }));
  }
  const place = { at: 'references' } as const;
  const fromImages = elements.filter(({ elementKind }) => elementKind !== 'video');
  if (videos.length === 0 && fromImages.length > 0 && images.length + fromImages.length > rules.maxImagesAndImageElementsMixed) {
    const values = { most: rules.maxImagesAndImageElementsMixed, count: images.length + fromImages.length };
    return [{ code: 'too-many-references', place, message: 'too-many-references-mixed', values, fixes: [], rule: '§3.4' }];
  }
  if (fromImages.length === 0 && fromVideo.length > rules.maxAlone) {
    const values = { count: fromVideo.length, most: rules.maxAlone };
    return [{ code: 'too-many-elements', place, message: 'too-many-video-elements', values, fixes: [], rule: '§3.5' }];
  }
  return [];
}
