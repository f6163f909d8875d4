import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fail } from '#lib/kernel/result.ts';
import { mention } from '#lib/prompt/mention.ts';
import { files } from '#lib/server/db/schema.ts';
import { readImport } from '#lib/server/imports/read-import.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import { brassBowl } from '#tests/support/pictures.ts';
import type { TestStudio } from '#tests/support/studio.ts';

const SCREENPLAY = `Title: The last lantern
Author: A. Maker

INT. WORKSHOP - NIGHT

A bowl of *brass* glows. [[hammer sound?]]

MARA (O.S.)
(whispering)
It is lit.

CUT TO:

EXT. QUAY - DAWN

Gulls.
`;

describe.each(DATABASE_KINDS)('importing on %s', (kind) => {
  let studio: TestStudio;
  beforeAll(async () => {
    studio = await openTestStudio(kind);
  });
  afterAll(() => studio.stop());

  it('is told at once of a screenplay that no video can hold', async () => {
    const text = 'INT. HOUSE - DAY\n\nThe man walks home.\n\n'.repeat(5000);
    const before = performance.now();
    expect(await readImport(studio, { text, format: null })).toMatchObject({ ok: false, error: { code: 'script-too-long' } });
    expect(performance.now() - before).toBeLessThan(2000);
  });
  const read = async (text: string, format: Parameters<typeof readImport>[1]['format'] = null) => {
    return must(await readImport(studio, { text, format }));
  };

  it('reads a storyboard file, with or without a byte order mark or a fence', async () => {
    const board = boardOf([3], { title: 'Brought along' });
    for (const text of [`\uFEFF${JSON.stringify(board)}`, `\`\`\`json\n${JSON.stringify(board, null, 2)}\n\`\`\``]) {
      expect(await read(text)).toEqual({ format: 'storyboard', storyboard: board, notes: [], leftOut: [], missingFileIds: [] });
    }
  });

  it('tells which pictures of a storyboard file are not here', async () => {
    const fileId = 'c'.repeat(64);
    const facts = { mediaType: 'image/png', bytes: 9, width: 500, height: 500, durationSeconds: null, framesPerSecond: null };
    const draft = await read(JSON.stringify(withPicture(boardOf([3]), { type: 'file', fileId, facts })));
    expect(draft).toMatchObject({ notes: [{ key: 'files-missing', values: { names: '“Lantern”', count: 1 } }], missingFileIds: [fileId] });
  });

  it('tells which scratch sounds of a storyboard file are not here', async () => {
    const scratchSound = { fileId: 'd'.repeat(64), name: 'Voice.wav', durationSeconds: 1 };
    const board = boardOf([3]);
    const draft = await read(JSON.stringify({ ...board, shots: board.shots.map((shot) => ({ ...shot, scratchSound })) }));
    expect(draft).toMatchObject({
      notes: [{ key: 'sounds-missing', values: { names: '“Voice.wav”', count: 1 } }],
      missingFileIds: [scratchSound.fileId],
    });
  });

  it('reads a request, stores the pictures inside it and pins the one that no words name', async () => {
    const picture = (await brassBowl()).toString('base64');
    const request = {
      model_name: 'kling-v3-omni',
      prompt: 'like <<<image_1>>>',
      image_list: [{ image_url: picture }, { image_url: picture }],
      aspect_ratio: '1:1',
      negative_prompt: 'rain',
      callback_url: 'https://a.example/b',
    };
    const { storyboard, notes, format } = await read(JSON.stringify(request));
    const [first, second] = storyboard.references;
    expect(format).toBe('request');
    expect(storyboard.singlePrompt).toBe(`like ${mention(first?.id ?? '')}`);
    expect(first).toMatchObject({ pinned: false, source: { type: 'file', facts: { mediaType: 'image/png', width: 960, height: 720 } } });
    expect(second).toMatchObject({ pinned: true, source: first?.kind === 'image' ? first.source : null });
    expect(notes.map(({ key, values }) => [key, values])).toEqual([
      ['fields', { names: 'negative_prompt' }],
      ['call-only', { names: 'callback_url' }],
    ]);
    expect(await studio.db.select({ id: files.id }).from(files)).toHaveLength(1);
  });

  it('reads the same request out of a cURL command', async () => {
    const { storyboard, format } = await read(
      `curl -X POST 'https://api/v1' \\\n --data '${JSON.stringify({ prompt: 'a fox', aspect_ratio: '1:1' })}'`,
    );
    expect([format, storyboard.singlePrompt]).toEqual(['command', 'a fox']);
  });

  it('keeps the address of a picture that cannot be fetched, and says why', async () => {
    const away = { ...studio, fetchForeign: async () => fail({ code: 'unreachable', sentence: 'It did not answer.' }) };
    const text = JSON.stringify({ prompt: 'a', aspect_ratio: '1:1', image_list: [{ image_url: 'https://a.example/b.png' }] });
    expect(await readImport(away as unknown as TestStudio, { text, format: null })).toMatchObject({
      value: {
        storyboard: { references: [{ source: { type: 'url', url: 'https://a.example/b.png' } }] },
        notes: [{ key: 'not-fetched', values: { names: '“Image 1”', reason: 'It did not answer.' } }],
      },
    });
  });

  it('reads a screenplay: scenes open shots, speech is spoken, and the rest is handed back', async () => {
    const { format, storyboard, notes, leftOut } = await read(SCREENPLAY);
    expect([format, storyboard.title]).toEqual(['fountain', 'The last lantern']);
    expect(storyboard.shots.map(({ prompt }) => prompt)).toEqual([
      'INT. WORKSHOP - NIGHT. A bowl of brass glows.',
      'MARA, whispering: “It is lit.”',
      'EXT. QUAY - DAWN. Gulls.',
    ]);
    expect(notes).toEqual([{ key: 'characters', values: { names: 'MARA' } }]);
    expect(leftOut).toEqual(['author: A. Maker', '[[hammer sound?]]', 'CUT TO:']);
  });

  it('reads plain words as a script, also when a person says that code is one', async () => {
    expect((await read('Dawn.\nNoon.')).format).toBe('script');
    expect((await read('{"prompt": "a"}', 'script')).storyboard.shots[0]?.prompt).toBe('{"prompt": "a"}');
  });

  it.each([
    ['a list of half a million numbers', `{"version": 1, "shots": [], "references": [${'0,'.repeat(500_000)}0]}`],
    ['brackets in brackets', `{"prompt": ${'['.repeat(1_000_000)}`],
    ['fields that nobody knows', `{${Array.from({ length: 120_000 }, (_, at) => `"f${at}": 0`).join()}}`],
    ['a command of two hundred thousand signs', `curl ${'('.repeat(200_001)}`],
  ])('reads no more than a storyboard or a request can hold: %s', async (_, text) => {
    expect(await readImport(studio, { text, format: null })).toMatchObject({ ok: false, error: { code: 'import-too-much' } });
  });

  it.each([
    ['', 'nothing-to-read'],
    ['{"prompt": ', 'not-json'],
    ['{"version": 99, "shots": []}', 'newer-version'],
    ['{"version": 1, "shots": []}', 'malformed'],
    ['{"prompt": "a", "mode": "best"}', 'malformed'],
    ['{"contents": [], "settings": {}}', 'newer-request'],
    [`{"prompt": "a", "aspect_ratio": "1:1", "image_list": [{"image_url": "AAAA"}]}`, 'not-an-image'],
    ['curl https://api -d @body.json', 'body-in-file'],
    ['{"prompt": "a", "aspect_ratio": "1:1", "duration": "20"}', 'not-expressible'],
  ])('refuses with a sentence: %s', async (text, code) => {
    expect(await readImport(studio, { text, format: null })).toMatchObject({
      ok: false,
      error: { code, sentence: expect.stringMatching(/\.$/) },
    });
  });
});
