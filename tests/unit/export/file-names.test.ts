import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName, uniqueNames } from '#lib/export/file-names.ts';
import { hostileWords } from '#tests/support/timelines.ts';

describe('names of files that leave here', () => {
  it('keep their letters and lose what some system refuses', () => {
    expect(safeName('灯笼: the "end"?', 'x')).toBe('灯笼 the end');
    expect(safeName('../../etc/passwd', 'x')).toBe('etc passwd');
    expect(safeName('CON', 'x')).toBe('CON_');
    expect(safeName(' . ', 'Untitled storyboard')).toBe('Untitled storyboard');
  });

  it('are never empty, hidden, nor lead to another folder', () => {
    fc.assert(
      fc.property(hostileWords, (words) => {
        const name = safeName(words, 'file');
        expect(name).toMatch(/^[^./\\]/);
        expect(name).not.toMatch(/[/\\\p{C}]/u);
        expect(name.length).toBeLessThanOrEqual(161);
      }),
    );
  });

  it('are told apart in one folder, also where capitals are not', () => {
    const name = uniqueNames();
    expect([name('Mei', '.png'), name('mei', '.png'), name('Mei', '.png'), name('Mei', '.jpg')]).toEqual([
      'Mei.png',
      'mei (2).png',
      'Mei (3).png',
      'Mei.jpg',
    ]);
  });
});
