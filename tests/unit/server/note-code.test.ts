import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { localError } from '#lib/kling/client/read-answer.ts';
import { describeError, ERRORS } from '#lib/kling/errors.ts';
import { failures } from '#lib/messages/zh-cn/failures.ts';
import { noteCode } from '#lib/server/takes/note-code.ts';

const TAKES = fileURLToPath(new URL('../../../lib/server/takes', import.meta.url));

/** Sentences that stand in the code as notes: every one after `note`, or given to the steps that write one. */
function notesInSource(): string[] {
  return readdirSync(TAKES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'note-code.ts')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((text) => [
      ...[...text.matchAll(/\bnote(?::| =)([^;{}]*)/g)].flatMap(([, value = '']) => [...value.matchAll(/'([A-Z][^']*\.)'/g)]),
      ...text.matchAll(/(?:later|goWithout)\([^()]*'([A-Z][^']*\.)'/g),
      ...text.matchAll(/FILES_AWAY =\s*'([^']*)'/g),
    ])
    .map(([, sentence = '']) => sentence);
}

describe('the notes of takes', () => {
  it('that stand in the code all have a code, and words in Chinese', () => {
    const notes = notesInSource();
    expect(notes.length).toBeGreaterThanOrEqual(8);
    expect(notes.filter((note) => !((noteCode(note) ?? '') in failures))).toEqual([]);
  });

  it('about an engine that could not be asked have one, too', () => {
    const told = (['network', 'timeout', 'not-json', 'bad-envelope', 'other-task'] as const).map((code) =>
      localError(code, { purpose: 'create', httpStatus: null, cause: '' }),
    );
    const unknown = describeError(9999, 500, 'Odd.');
    for (const { sentence, advice } of [...told, unknown]) expect(noteCode(`${sentence} ${advice}`)).toBe('note-unclear');
    for (const code of Object.keys(ERRORS)) {
      const { sentence, advice } = describeError(Number(code), null, 'Why.');
      expect(noteCode(`${sentence} ${advice}`)).toBe(`kling-${code}`);
    }
  });

  it('about saving tell what holds it up', () => {
    const again = 'The video is safe at the engine; trying again by itself.';
    expect(noteCode(`The disk of this server is full. ${again}`)).toBe('note-saving-disk-full');
    expect(noteCode(`The storage that keeps the files of this server does not answer. ${again}`)).toBe('note-saving-storage-away');
    expect(noteCode(`This server cannot read files just now. ${again}`)).toBe('note-saving-reading-away');
    expect(noteCode(`What the engine delivered is 4.9 s long instead of 5 s. ${again}`)).toBe('note-saving');
    expect(noteCode('What the engine delivered is 4.9 s long instead of 5 s.')).toBe('note-other-length');
    expect(noteCode('The copy with the watermark could not be saved: The disk of this server is full.')).toBe('note-watermark-unsaved');
  });

  it('that nobody has named stay as they are', () => {
    expect(noteCode('Something new.')).toBeNull();
  });
});
