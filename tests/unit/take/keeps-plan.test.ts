import { expect, it } from 'vitest';
import { edit } from '#lib/storyboard/edit.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';
import { keepsPlan } from '#lib/take/keeps-plan.ts';

const board = newStoryboard(() => 'only');
const take = { totalSeconds: 5, shots: [{ startSeconds: 0, seconds: 5, caption: 'A lantern.' }] };

function after(intent: Intent) {
  const outcome = edit(board, intent);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

it('keeps the plan of a take while words and references change', () => {
  expect(keepsPlan(take, board)).toBe(true);
  expect(keepsPlan(take, after({ type: 'set-prompt', target: { shotId: 'only' }, prompt: 'Rain.' }))).toBe(true);
});

it('does not keep it once the length, the cuts or the kind differ', () => {
  expect(keepsPlan(take, after({ type: 'set-total', seconds: 8 }))).toBe(false);
  expect(keepsPlan(take, after({ type: 'split-shot', atSeconds: 2, newShotId: 'second' }))).toBe(false);
  expect(keepsPlan(take, after({ type: 'set-kind', kind: 'single' }))).toBe(false);
});

it('has no cuts to keep where the model makes them', () => {
  expect(keepsPlan({ totalSeconds: 5, shots: [] }, after({ type: 'set-kind', kind: 'auto' }))).toBe(true);
});
