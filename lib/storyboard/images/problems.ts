/** Which rules about pictures (docs/kling-omni.md §3.4) one breaks, whether it is sent or only waits in the tray. */
import type { MediaFacts } from '../document.ts';
import type { Limits } from '../limits.ts';

export type ImageProblem = 'image-type' | 'image-too-large' | 'image-too-small' | 'image-too-elongated';

export type ImageRules = Limits['image'];

export function imageProblems(facts: Pick<MediaFacts, 'mediaType' | 'bytes' | 'width' | 'height'>, rules: ImageRules): ImageProblem[] {
  const longer = Math.max(facts.width, facts.height);
  const shorter = Math.min(facts.width, facts.height);
  const problems: ImageProblem[] = [];
  if (!rules.mediaTypes.includes(facts.mediaType)) problems.push('image-type');
  if (facts.bytes > rules.maxBytes) problems.push('image-too-large');
  if (shorter < rules.minSidePixels) problems.push('image-too-small');
  if (longer > shorter * rules.maxElongation) problems.push('image-too-elongated');
  return problems;
}

/** Only a person can say which part of a long picture matters; everything else is mended without asking. */
export function needsCrop(problems: readonly ImageProblem[]): boolean {
  return problems.includes('image-too-elongated');
}
