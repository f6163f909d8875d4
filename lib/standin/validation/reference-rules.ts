/** How many references of which kind may stand beside each other (docs/kling-omni.md §3.4 to §3.6). */
import type { Limits } from '#lib/storyboard/limits.ts';
import { imageProblem } from '../assets/image-rules.ts';
import { baseVideo, frameOf, type OmniRequest } from './omni-request.ts';
import { type Refusal, refused } from './refusal.ts';

export function referenceProblem(request: OmniRequest, limits: Limits): Refusal | null {
  return (
    countProblem(request, limits) ?? frameProblem(request, limits) ?? elementProblem(request, limits) ?? inlineProblem(request, limits)
  );
}

function countProblem({ images, elements, videos }: OmniRequest, limits: Limits): Refusal | null {
  const { maxImagesAndElements, maxImagesAndElementsWithVideo } = limits.references;
  if (videos.length > limits.video.maxCount) return refused(`video_list size cannot exceed ${limits.video.maxCount}`);
  const most = videos.length > 0 ? maxImagesAndElementsWithVideo : maxImagesAndElements;
  if (images.length + elements.length > most) return refused(`the total number of image_list and element_list cannot exceed ${most}`);
  return null;
}

function frameProblem(request: OmniRequest, limits: Limits): Refusal | null {
  const firstFrames = request.images.filter(({ type }) => type === 'first_frame').length;
  const endFrames = request.images.filter(({ type }) => type === 'end_frame').length;
  const hasFrames = firstFrames + endFrames > 0;
  if (firstFrames > 1) return refused('only one first_frame is supported');
  if (endFrames > 1) return refused('only one end_frame is supported');
  if (endFrames === 1 && firstFrames === 0) return refused('end_frame is not supported without first_frame');
  if (hasFrames && request.shotType !== null) return refused('first_frame and end_frame are not supported when multi_shot is true');
  if (hasFrames && baseVideo(request)) return refused('first_frame and end_frame are not supported when refer_type is base');
  if (request.shotType !== null && baseVideo(request)) return refused('multi_shot is not supported when refer_type is base');
  if (endFrames === 0) return null;
  const { maxImagesWithEndFrame, endFrameWithFeatureVideo } = limits.references;
  if (maxImagesWithEndFrame !== null && request.images.length > maxImagesWithEndFrame)
    return refused(`end_frame is not supported when image_list has more than ${maxImagesWithEndFrame} images`);
  if (!endFrameWithFeatureVideo && request.videos.length > 0) return refused('end_frame is not supported with a reference video');
  return null;
}

function elementProblem(request: OmniRequest, limits: Limits): Refusal | null {
  const { elements, images, videos } = request;
  const { maxElementsWithFirstFrame, maxElementsWithFirstAndEndFrame, videoElements } = limits.references;
  if (frameOf(request, 'first_frame')) {
    const most = frameOf(request, 'end_frame') ? maxElementsWithFirstAndEndFrame : maxElementsWithFirstFrame;
    if (elements.length > most) return refused(`element_list size cannot exceed ${most} with these frames`);
  }
  const fromVideo = elements.filter(({ kind }) => kind === 'video').length;
  const fromImages = elements.length - fromVideo;
  if (fromVideo === 0) return null;
  if (!videoElements.allowed) return refused('video elements are not supported by this model');
  if (videos.length > 0 && !videoElements.allowedWithVideo) return refused('video elements are not supported with a reference video');
  if (fromImages === 0 && fromVideo > videoElements.maxAlone) return refused(`video elements cannot exceed ${videoElements.maxAlone}`);
  const mixed = images.length + fromImages;
  if (fromImages > 0 && mixed > videoElements.maxImagesAndImageElementsMixed)
    return refused(`images and image elements cannot exceed ${videoElements.maxImagesAndImageElementsMixed} beside video elements`);
  return null;
}

/** Inline pictures are at hand, so what is wrong with them is said at once. Those behind an address are judged when they are fetched. */
function inlineProblem({ images }: OmniRequest, limits: Limits): Refusal | null {
  for (const { source } of images) {
    if (source.kind !== 'inline') continue;
    const problem = imageProblem(source.facts, source.bytes.length, limits);
    if (problem !== null) return refused(problem);
  }
  return null;
}
