/** Sound, mode, ratio and length (docs/kling-omni.md §3.1, §3.7, §3.8). */
import type { Limits } from '#lib/storyboard/limits.ts';
import { frameOf, MODE_ROWS, type OmniRequest } from './omni-request.ts';
import { invalidValue, missing, type Refusal, refused } from './refusal.ts';

export function settingProblem(request: OmniRequest, limits: Limits): Refusal | null {
  if (request.sound && request.videos.length > 0) return refused('sound must be off when video_list is not empty');
  if (request.sound && !limits.sound) return invalidValue('sound', 'on');
  if (!limits.modes.includes(MODE_ROWS[request.mode])) return invalidValue('mode', request.mode);
  const needsRatio = request.videos.length === 0 && !frameOf(request, 'first_frame');
  if (needsRatio && request.aspectRatio === null) return missing('aspect_ratio');
  return durationProblem(request, limits);
}

function durationProblem(request: OmniRequest, limits: Limits): Refusal | null {
  const { seconds } = request;
  if (seconds === null) return null;
  const { min, max, wordsOrFirstFrameOnly } = limits.durationSeconds;
  if (seconds < min || seconds > max) return invalidValue('duration', String(seconds));
  const hasReference =
    request.videos.length > 0 || request.elements.length > 0 || request.images.some(({ type }) => type !== 'first_frame');
  if (wordsOrFirstFrameOnly && !hasReference && !wordsOrFirstFrameOnly.includes(seconds))
    return refused(`Duration only supports ${wordsOrFirstFrameOnly.join(' or ')} seconds when no refer_image is provided`);
  return null;
}
