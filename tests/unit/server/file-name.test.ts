import { describe, expect, it } from 'vitest';
import { nameInAddress, readableName } from '#lib/server/files/file-name.ts';

describe('the name of a file, as people read it', () => {
  it.each([
    ['C:\\Users\\mei\\lantern.final.PNG', 'lantern.final'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202ec.jpg', 'a b c'],
    ['  two   words .webp', 'two words'],
    ['.png', 'Picture'],
    ['', 'Picture'],
  ])('%j is %j', (given, name) => expect(readableName(given)).toBe(name));

  it('is as long as a reference may be called, and never ends in the middle of a sign', () => {
    const name = readableName(`a${'😀'.repeat(59)}.png`);
    expect(name).toBe(`a${'😀'.repeat(29)}`);
    expect(readableName('x'.repeat(200))).toHaveLength(60);
  });

  it('is the last part of an address, whatever stands in it', () => {
    expect(nameInAddress('https://example.com/a/l%C3%A4mp%20one.jpg?size=2')).toBe('lämp one');
    expect(nameInAddress('https://example.com/100%.png')).toBe('100%');
    expect(nameInAddress('https://example.com/', 'Video')).toBe('Video');
  });
});
