import { describe, expect, it } from 'vitest';
import { chooseLocale } from '#lib/messages/locales.ts';

describe('the language of the interface', () => {
  it('is the one that was chosen here, whatever the browser asks for', () => {
    expect(chooseLocale('zh-CN', 'en-GB,en;q=0.9')).toBe('zh-CN');
    expect(chooseLocale('en', 'zh-CN')).toBe('en');
  });

  it('is otherwise the first of the browser’s that we have', () => {
    expect(chooseLocale(undefined, 'de-DE,de;q=0.9,zh-CN;q=0.8,en;q=0.7')).toBe('zh-CN');
    expect(chooseLocale(undefined, 'fr;q=0.5,en;q=0.9,zh;q=0.8')).toBe('en');
    expect(chooseLocale('xx', 'zh-TW')).toBe('zh-CN');
  });

  it('is English for everyone else, and for headers nobody can read', () => {
    expect(chooseLocale(undefined, null)).toBe('en');
    expect(chooseLocale(undefined, 'de,fr')).toBe('en');
    expect(chooseLocale(undefined, ';;q=,zh;q=0,=')).toBe('en');
  });
});
