/** How many references go together (kling-api.md §3.4 to §3.6). Frames count as images; what is not sent counts for nothing. */
import { mentionedIds } from '#lib/prompt/mention.ts';
import type { VideoReference } from '../document.ts';
import type { Fix, Issue } from '../issue.ts';
import { currentPrompts } from '../prompts.ts';
import { counted, quoted, switchToSingle, type View, withFullestModel } from './view.ts';

export function checkCounts(view: View): Issue[] {
  return [...checkVideos(view), ...checkImagesAndElements(view), ...checkElementsWithFrames(view), ...checkVideoElements(view)];
}

function checkVideos({ limits, videos, isMultiShot }: View): Issue[] {
  const issues: Issue[] = [];
  if (videos.length > limits.video.maxCount) {
    issues.push({
      code: 'too-many-videos',
      place: { at: 'references' },
      sentence: `There are ${videos.length} videos; a request takes ${limits.video.maxCount}. Keep one and remove the others.`,
      fixes: videos.slice(0, 3).map((video) => keepOnly(video, videos)),
      rule: '§3.6',
    });
  }
  for (const video of isMultiShot ? videos.filter(({ role }) => role === 'base') : []) {
    issues.push({
      code: 'base-video-in-multi-shot',
      place: { at: 'reference', referenceId: video.id },
      sentence: `${quoted(video)} is edited as a whole, which only Single does. Switch to Single, or borrow only its motion and style.`,
      fixes: [
        switchToSingle,
        { label: 'Use for motion and style', intents: [{ type: 'set-role', referenceId: video.id, role: 'feature' }] },
      ],
      rule: '§3.3',
    });
  }
  return issues;
}

function keepOnly(kept: VideoReference, videos: readonly VideoReference[]): Fix {
  const others = videos.filter((video) => video !== kept);
  return { label: `Keep ${quoted(kept)}`, intents: others.map(({ id }) => ({ type: 'remove-reference', referenceId: id })) };
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
      sentence: `${count} images and elements are sent; ${limits.label} takes ${most}${videos.length > 0 ? ' beside a video' : ''}. Name fewer of them in the words.`,
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
  return [{ label: 'Send only what is named', intents: idle.map(({ id }) => ({ type: 'set-pinned', referenceId: id, pinned: false })) }];
}

function checkElementsWithFrames(view: View): Issue[] {
  const { limits, elements, firstFrames, endFrames } = view;
  if (firstFrames.length === 0) return [];
  const withEnd = endFrames.length > 0;
  const most = withEnd ? limits.references.maxElementsWithFirstAndEndFrame : limits.references.maxElementsWithFirstFrame;
  if (elements.length <= most) return [];
  const beside = withEnd ? 'a first and an end frame' : 'a first frame';
  return [
    {
      code: 'too-many-elements',
      place: { at: 'references' },
      sentence: `${counted(elements.length, 'element')} ${elements.length === 1 ? 'is' : 'are'} sent; beside ${beside}, ${limits.label} takes ${most === 0 ? 'none' : most}. Name fewer elements, or drop a frame.`,
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
    const why = rules.allowed
      ? 'an element made from a video, which is not taken beside a video'
      : `an element made from a video, which ${limits.label} does not take`;
    return fromVideo.map((element) => ({
      code: 'video-element-not-supported',
      place: { at: 'reference', referenceId: element.id },
      sentence: `${quoted(element)} is ${why}. Use an element made from images instead.`,
      fixes: rules.allowed ? [] : withFullestModel(view),
      rule: '§3.5',
    }));
  }
  const place = { at: 'references' } as const;
  const fromImages = elements.filter(({ elementKind }) => elementKind !== 'video');
  if (videos.length === 0 && fromImages.length > 0 && images.length + fromImages.length > rules.maxImagesAndImageElementsMixed) {
    const most = rules.maxImagesAndImageElementsMixed;
    const sentence = `Beside elements made from videos, at most ${most} images and elements made from images are taken; there are ${images.length + fromImages.length}.`;
    return [{ code: 'too-many-references', place, sentence, fixes: [], rule: '§3.4' }];
  }
  if (fromImages.length === 0 && fromVideo.length > rules.maxAlone) {
    const sentence = `${fromVideo.length} elements made from videos are sent; at most ${rules.maxAlone} are taken. Name fewer of them.`;
    return [{ code: 'too-many-elements', place, sentence, fixes: [], rule: '§3.5' }];
  }
  return [];
}
