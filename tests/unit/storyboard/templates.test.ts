import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { check } from '#lib/storyboard/check.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { templates } from '#lib/storyboard/templates.ts';
import { counter } from '#tests/unit/kling/boards.ts';

describe('templates', () => {
  it('are the six of the home page', () => {
    expect(templates.map(({ title }) => title)).toEqual([
      'Characters and references',
      'Transform a video',
      'Borrow camera movement',
      'Start and end frames',
      'Six-shot story',
      'Paste a script',
    ]);
    expect(new Set(templates.map(({ id }) => id)).size).toBe(6);
  });

  it.each(templates)('$title builds a storyboard that opens and breaks no rule', ({ build }) => {
    const storyboard = build(counter());
    expect(openDocument(storyboard)).toEqual({ ok: true, value: storyboard });
    expect(check(storyboard, LIMITS['kling-3-omni'])).toEqual([]);
  });
});
