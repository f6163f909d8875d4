import { expect, it } from 'vitest';
import { elementRefusal } from '#components/elements/element-refusal.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { check } from '#lib/storyboard/check.ts';
import { MODELS } from '#lib/storyboard/document.ts';
import { board, element, video } from '#tests/unit/kling/boards.ts';

it('says of each kind what the checks would say once it is chosen', () => {
  for (const model of MODELS) {
    for (const references of [[], [video('clip')]]) {
      for (const elementKind of ['image', 'video', 'unknown'] as const) {
        const before = board({ kind: 'single', references, singlePrompt: 'A walk.' });
        const chosen = { ...before, references: [...references, element('mei', '1', { pinned: true, elementKind })] };
        const isFlagged = check(chosen, LIMITS[model]).some(({ code }) => code === 'video-element-not-supported');
        expect([model, references.length, elementKind, elementRefusal(before, LIMITS[model], elementKind) !== null]).toEqual([
          model,
          references.length,
          elementKind,
          isFlagged,
        ]);
      }
    }
  }
});
