import { describe, expect, it } from 'vitest';
import { fileNameOf, referenceName } from '#components/references/reference-name.ts';

describe('the name of a new reference', () => {
  it('is its file name as words', () => {
    expect(referenceName('brass-bowl.png', [])).toBe('Brass bowl');
    expect(referenceName('Lantern palette.jpg', [])).toBe('Lantern palette');
    expect(referenceName('v1.2_final.JPEG', [])).toBe('V1.2 final');
  });

  it('is never one that is taken', () => {
    expect(referenceName('image.png', ['Image', 'image 2'])).toBe('Image 3');
  });

  it('falls back where the file has none, and stays within the limit', () => {
    expect(referenceName('.png', [])).toBe('Image');
    const long = 'x'.repeat(80);
    expect(referenceName(long, []).length).toBe(60);
    expect(referenceName(long, [referenceName(long, [])])).toMatch(/^X+x* 2$/i);
  });

  it('never ends in the middle of a sign', () => {
    const long = `a${'😀'.repeat(40)}`;
    const name = referenceName(long, []);
    expect(name).toBe(`A${'😀'.repeat(29)}`);
    expect(referenceName(long, [name])).toBe(`A${'😀'.repeat(28)} 2`);
  });

  it('of something at an address is the last part of it', () => {
    expect(fileNameOf('https://example.org/a/brass%20bowl.png?x=1')).toBe('brass bowl.png');
    expect(fileNameOf('https://example.org/50%')).toBe('50%');
    expect(fileNameOf('https://example.org/')).toBe('');
  });
});
