import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_VERSION, NOTHING_ASIDE } from '#lib/storyboard/document.ts';
import { storyboardSchema } from '#lib/storyboard/document-schema.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { UPGRADES, type Upgrades } from '#lib/storyboard/upgrades.ts';
import { storyboards } from '#tests/unit/kling/arbitraries.ts';
import { board, counter } from '#tests/unit/kling/boards.ts';

describe('opening a document', () => {
  it('reads back whatever was stored', () => {
    fc.assert(
      fc.property(storyboards, (storyboard) => {
        expect(openDocument(JSON.parse(JSON.stringify(storyboard)))).toEqual({ ok: true, value: storyboard });
      }),
    );
  });

  it('refuses a document from a newer version by name and does not touch it', () => {
    const newer = Object.freeze({ ...board({ title: 'Night market' }), version: DOCUMENT_VERSION + 1, brandNew: true });
    const result = openDocument(newer);
    expect(result).toMatchObject({ ok: false, error: { code: 'newer-version' } });
    expect(!result.ok && result.error.sentence).toContain('“Night market” was saved by a newer Shotboard');
  });

  it('calls everything else malformed and says for the log what did not fit', () => {
    const plain = board();
    const broken = [
      null,
      [],
      'text',
      {},
      { ...plain, version: '1' },
      { ...plain, version: 0 },
      { ...plain, version: 1.5 },
      { ...plain, extra: 1 },
    ];
    for (const json of broken) expect(openDocument(json)).toMatchObject({ ok: false, error: { code: 'malformed' } });
    const short = openDocument({ ...plain, totalSeconds: 9 });
    expect(!short.ok && short.error.cause).toContain('shots: The shots must fill the total exactly.');
  });

  it('refuses anything at all without throwing', () => {
    const field = fc.constantFrom('version', 'title', 'kind', 'settings', 'totalSeconds', 'shots', 'references');
    fc.assert(
      fc.property(fc.anything(), field, (junk, name) => {
        expect(openDocument(junk).ok).toBe(false);
        const result = openDocument({ ...board(), [name]: junk });
        if (result.ok) expect(storyboardSchema.safeParse(result.value).success).toBe(true);
        else expect(result.error.sentence).not.toBe('');
      }),
    );
  });

  it('drops delimiters that belong to no mention', () => {
    const opened = openDocument({ ...board(), autoPrompt: 'a\uFDD0b' });
    expect(opened.ok && opened.value.autoPrompt).toBe('ab');
  });
});

describe('upgrades', () => {
  it('lead from the first version to the current one without a gap', () => {
    expect(UPGRADES.steps.map(({ toVersion }) => toVersion)).toEqual(Array.from({ length: DOCUMENT_VERSION - 1 }, (_, index) => index + 2));
  });

  it('are applied in order, from the version of the document on', () => {
    const trace: string[] = [];
    const step = (toVersion: number, name: string) => ({
      name,
      toVersion,
      up: (document: Readonly<Record<string, unknown>>) => {
        trace.push(`${document['version']} ${name}`);
        return { ...document };
      },
    });
    const upgrades: Upgrades = { currentVersion: 3, steps: [step(2, 'add-watermark'), step(3, 'name-references')] };
    openDocument({ ...board(), version: 1 }, upgrades);
    openDocument({ ...board(), version: 2 }, upgrades);
    expect(trace).toEqual(['1 add-watermark', '2 name-references', '2 name-references']);
  });
});

describe('a storyboard of version 1', () => {
  it('opens with room for what is put aside, and is otherwise as it was', () => {
    const { aside, ...rest } = board({ title: 'Night market' });
    expect(openDocument({ ...rest, version: 1 })).toEqual({ ok: true, value: { ...rest, aside } });
    expect(aside).toEqual(NOTHING_ASIDE);
  });
});

describe('a new storyboard', () => {
  it('has one shot of 5 s and says every setting', () => {
    const fresh = newStoryboard(counter());
    expect(openDocument(fresh)).toEqual({ ok: true, value: fresh });
    expect(fresh).toMatchObject({ kind: 'storyboard', totalSeconds: 5, shots: [{ seconds: 5, prompt: '' }], settings: { implied: [] } });
  });
});
