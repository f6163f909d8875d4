import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { check } from '#lib/storyboard/check.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';
import { settle } from '#lib/storyboard/settle.ts';
import { templates } from '#lib/storyboard/templates.ts';
import { counter } from '#tests/unit/kling/boards.ts';

const facts = { mediaType: 'image/jpeg', bytes: 90_000, width: 1280, height: 720, durationSeconds: null, framesPerSecond: null };

describe('templates', () => {
  it('are the five that are made at once; the sixth of the home page is the import of a script', () => {
    expect(templates.map(({ id }) => id)).toEqual(['characters', 'transform', 'camera', 'frames', 'story']);
  });

  it.each(templates)('$id builds a storyboard that opens, breaks no rule and uses all its pictures', ({ build, pictures }) => {
    const storyboard = build(counter(), () => ({ type: 'file', fileId: 'a'.repeat(64), facts }));
    expect(openDocument(storyboard)).toEqual({ ok: true, value: storyboard });
    expect(settle(storyboard, LIMITS['kling-3-omni'])).toEqual(storyboard);
    expect(check(storyboard, LIMITS['kling-3-omni'])).toEqual([]);
    expect(sentReferences(storyboard)).toHaveLength(pictures.length);
    expect(JSON.stringify(storyboard)).not.toMatch(/@\w/);
  });

  it.each(templates.flatMap(({ pictures }) => pictures))('ship with $fileName', ({ fileName }) => {
    expect(existsSync(join(process.cwd(), 'public/templates', fileName))).toBe(true);
  });
});
