import { describe, expect, it } from 'vitest';
import { fileNameIn } from '#components/exports/save-made.ts';
import { contentDisposition } from '#lib/server/files/content-disposition.ts';

describe('the name of a file that the server made', () => {
  it('is the one it was given, in any script', () => {
    for (const name of ['灯笼匠 - take 1 - shot 2.mp4', "It's 100% (done) * é.pdf", 'plain.otio']) {
      expect(fileNameIn(contentDisposition(name))).toBe(name.replace('*', ' ').replace(/\s+/g, ' '));
    }
  });

  it('is a plain one where the server gave none', () => {
    expect(fileNameIn('')).toBe('export');
  });
});
