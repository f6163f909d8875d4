/** What the words must keep to: presence, length, shots that fill the total, tokens that point at something (docs/kling-omni.md §3.1 to §3.3). */
import type { Limits } from '#lib/storyboard/limits.ts';
import type { OmniRequest } from './omni-request.ts';
import { invalidValue, missing, type Refusal, refused } from './refusal.ts';

/** A reference's place in the words: its kind, and its number in that kind's list. */
export const TOKEN = /<<<(image|element|video)_([0-9]+)>>>/g;

export function promptProblem(request: OmniRequest, limits: Limits): Refusal | null {
  if (request.shotType !== null && !limits.kinds.includes('storyboard')) return invalidValue('multi_shot', true);
  return (request.shotType === 'customize' ? shotsProblem(request, limits) : onePromptProblem(request, limits)) ?? tokenProblem(request);
}

function onePromptProblem({ prompt }: OmniRequest, limits: Limits): Refusal | null {
  if (prompt.trim() === '') return missing('prompt');
  if (prompt.length > limits.promptMaxLength) return refused(`prompt length cannot exceed ${limits.promptMaxLength}`);
  return null;
}

function shotsProblem({ shots, seconds }: OmniRequest, limits: Limits): Refusal | null {
  if (shots.length === 0) return missing('multi_prompt');
  if (shots.length > limits.maxShots) return refused(`multi_prompt size cannot exceed ${limits.maxShots}`);
  for (const [index, shot] of shots.entries()) {
    const field = `multi_prompt[${index}]`;
    if (shot.prompt.trim() === '') return missing(`${field}.prompt`);
    if (shot.prompt.length > limits.shotPromptMaxLength)
      return refused(`${field}.prompt length cannot exceed ${limits.shotPromptMaxLength}`);
    if (shot.seconds < limits.minShotSeconds) return invalidValue(`${field}.duration`, String(shot.seconds));
  }
  const filled = shots.reduce((sum, shot) => sum + shot.seconds, 0);
  if (seconds !== null && filled !== seconds)
    return refused(`the sum of multi_prompt durations (${filled}) must be equal to duration (${seconds})`);
  return null;
}

/** A token past the end of its list: unknown at the real service, refused here (§3.2). */
function tokenProblem(request: OmniRequest): Refusal | null {
  const counts = { image: request.images.length, element: request.elements.length, video: request.videos.length };
  for (const text of [request.prompt, ...request.shots.map(({ prompt }) => prompt)]) {
    for (const [token, kind, digits] of text.matchAll(TOKEN)) {
      const number = Number(digits);
      const count = kind === 'image' || kind === 'element' || kind === 'video' ? counts[kind] : 0;
      if (number < 1 || number > count) return refused(`${token} in prompt does not match any item of ${kind}_list`);
    }
  }
  return null;
}
