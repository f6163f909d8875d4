/** What a picture must be (docs/kling-omni.md §3.4). */
import type { Limits } from '#lib/storyboard/limits.ts';
import type { ImageFacts } from './image-facts.ts';

/** As the service was seen to say it. */
const BAD_SIZE = 'The resolution or aspect ratio of the input image is invalid. Please ensure it meets the required specifications.';
const BAD_FORMAT = 'The format of the input image is invalid. Only jpg, jpeg and png are supported.';

export function imageProblem(facts: ImageFacts | null, bytes: number, { image }: Limits): string | null {
  if (bytes > image.maxBytes) return `The size of the input image exceeds ${Math.floor(image.maxBytes / 1024 / 1024)}MB.`;
  if (!facts || !image.mediaTypes.includes(facts.mediaType)) return BAD_FORMAT;
  const short = Math.min(facts.width, facts.height);
  const long = Math.max(facts.width, facts.height);
  return short < image.minSidePixels || long > short * image.maxElongation ? BAD_SIZE : null;
}
