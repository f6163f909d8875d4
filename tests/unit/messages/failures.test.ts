import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '#lib/kling/errors.ts';
import { type AnyWords, failureArguments, failureSentence } from '#lib/messages/failure-words.ts';
import { failures } from '#lib/messages/zh-cn/failures.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Where failures are made that people read. */
const FOLDERS = ['app', 'components', 'lib/client', 'lib/guarded-fetch', 'lib/kling', 'lib/server', 'lib/storyboard/import'];
/** Codes that are steps on the way and reach nobody as a sentence, or that other tables put into words. */
const NOT_FOR_PEOPLE = new Set(['not-found', 'ok']);

function codesInSource(): string[] {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const made = sources.flatMap((text) => [
    ...text.matchAll(/\bcode: '([a-z][a-z0-9-]*)'[^;]{0,200}?sentence/g),
    ...text.matchAll(/\bfailure\('([a-z][a-z0-9-]*)'/g),
  ]);
  return [...new Set(made.map((match) => match[1] ?? ''))].filter((code) => !NOT_FOR_PEOPLE.has(code)).sort();
}

describe('failures in Chinese', () => {
  const words = createTranslator({
    locale: 'zh-CN',
    messages: { failures },
  } as never) as unknown as AnyWords;

  it('has words for every code that the program gives to people', () => {
    const codes = codesInSource();
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !(code in failures))).toEqual([]);
  });

  it('has words for every error code of the service', () => {
    expect(Object.keys(ERRORS).filter((code) => !(`kling-${code}` in failures))).toEqual([]);
  });

  it('names what the English names: the file, the number, the service’s own words', () => {
    expect(failureArguments('“bowl.gif” is larger than 10 MB.')).toMatchObject({ quoted: 'bowl.gif', number: '10' });
    expect(failureSentence(words, { code: 'not-an-image', sentence: '“bowl.txt” is not a picture.' })).toContain('“bowl.txt”');
    expect(failureSentence(words, { code: 'too-large', sentence: 'It is larger than 50 MB.' })).toContain('50 MB');
    const quoted = failureSentence(words, {
      code: 'kling-1201',
      sentence: 'Kling did not accept a value of the request. It says: “duration”.',
    });
    expect(quoted).toContain('没有扣费');
    expect(quoted).toContain('“duration”');
  });

  it('leaves a code that nobody has translated in English', () => {
    expect(failureSentence(words, { code: 'kling-9999', sentence: 'Unknown.' })).toBe('Unknown.');
  });
});
