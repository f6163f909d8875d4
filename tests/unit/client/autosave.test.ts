import { describe, expect, test } from 'vitest';
import { createAutosave, SAVE_PAUSE_MS } from '#lib/client/autosave.ts';
import type { ActionFailure, SavedRevision } from '#lib/client/editor-actions.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { storyboardOf } from './an-editor.ts';
import { handMovedTime, settled } from './hand-moved.ts';

type Answer = Result<SavedRevision, ActionFailure>;

function setUp(over: { readonly isKept?: boolean; readonly read?: () => Promise<Storyboard | null> } = {}) {
  const time = handMovedTime();
  const asked: { readonly revision: number; readonly answer: (answer: Answer) => void; readonly break: (cause: Error) => void }[] = [];
  const autosave = createAutosave({
    revision: 7,
    document: storyboardOf(1, 2),
    scheduler: time,
    read: over.read ?? (async () => storyboardOf(2, 3)),
    save: (revision) => new Promise((answer, reject) => asked.push({ revision, answer, break: reject })),
    keep: () => over.isKept ?? true,
    onSaved: () => undefined,
  });
  const answer = async (result: Answer) => {
    asked.at(-1)?.answer(result);
    await settled();
  };
  return { time, asked, autosave, answer };
}

const saved = (revision: number): Answer => ok({ revision, savedAt: 0 });
const refused = (code: string): Answer => fail({ code, sentence: `Refused: ${code}.` });

describe('autosave', () => {
  test('saves once, within a second of the last change', async () => {
    const { time, asked, autosave, answer } = setUp();
    autosave.touch();
    await time.advance(500);
    autosave.touch();
    await time.advance(500);
    expect(asked).toHaveLength(0);
    await time.advance(SAVE_PAUSE_MS);
    expect(SAVE_PAUSE_MS).toBeLessThan(1000);
    expect(asked.map(({ revision }) => revision)).toEqual([7]);
    expect(autosave.state.get().status).toBe('saving');
    await answer(saved(8));
    expect(autosave.state.get().status).toBe('saved');
    expect(autosave.revision()).toBe(8);
    expect(autosave.unsaved()).toBe(false);
  });

  test('what changes while a save is out is saved after it, on the new revision', async () => {
    const { time, asked, autosave, answer } = setUp();
    autosave.touch();
    await time.advance(SAVE_PAUSE_MS);
    autosave.touch();
    await time.advance(10_000);
    expect(asked).toHaveLength(1);
    await answer(saved(8));
    expect(autosave.state.get().status).toBe('saving');
    expect(asked.map(({ revision }) => revision)).toEqual([7, 8]);
    await answer(saved(9));
    expect(autosave.state.get().status).toBe('saved');
  });

  test('says why it is not saved, and tries again by itself, ever more slowly', async () => {
    const { time, asked, autosave, answer } = setUp();
    autosave.touch();
    await time.advance(SAVE_PAUSE_MS);
    await answer(refused('disk-full'));
    expect(autosave.state.get()).toEqual({
      status: 'not-saved',
      failure: { code: 'disk-full', sentence: 'Refused: disk-full.' },
      conflict: false,
    });
    await time.advance(1_000);
    expect(asked).toHaveLength(2);
    await answer(refused('disk-full'));
    await time.advance(1_999);
    expect(asked).toHaveLength(2);
    await time.advance(1);
    expect(asked).toHaveLength(3);
    expect(autosave.state.get().status).toBe('not-saved');
    await answer(saved(8));
    expect(autosave.state.get().status).toBe('saved');
  });

  test('a request that never arrives is told with where the work is meanwhile', async () => {
    for (const isKept of [true, false]) {
      const { time, asked, autosave } = setUp({ isKept });
      autosave.touch();
      await time.advance(SAVE_PAUSE_MS);
      asked[0]?.break(new TypeError('Failed to fetch'));
      await settled();
      expect(autosave.state.get().failure?.sentence).toContain(isKept ? 'kept in this browser' : 'leave this page open');
    }
  });

  test('a conflict is never sent again by itself, and nothing more is sent over it', async () => {
    const { time, asked, autosave, answer } = setUp();
    autosave.touch();
    await time.advance(SAVE_PAUSE_MS);
    await answer(refused('conflict'));
    expect(autosave.state.get().conflict).toBe(true);
    autosave.touch();
    await time.advance(600_000);
    expect(asked).toHaveLength(1);
    expect(await autosave.flush()).toEqual(refused('conflict'));
    expect(autosave.unsaved()).toBe(true);
  });

  test('after a conflict a person’s choice is saved over the revision they have seen', async () => {
    const { time, asked, autosave, answer } = setUp();
    autosave.touch();
    await time.advance(SAVE_PAUSE_MS);
    await answer(refused('conflict'));
    autosave.rebase(12, storyboardOf(3, 3));
    expect(autosave.state.get()).toMatchObject({ status: 'saving', conflict: false });
    expect(autosave.saved()).toEqual(storyboardOf(3, 3));
    await time.advance(SAVE_PAUSE_MS);
    expect(asked.at(-1)?.revision).toBe(12);
    await answer(saved(13));
    expect(autosave.state.get().status).toBe('saved');
  });

  test('knows what the server has, which is what later edits are based on', async () => {
    const { time, autosave, answer } = setUp();
    expect(autosave.saved()).toEqual(storyboardOf(1, 2));
    autosave.touch();
    await time.advance(SAVE_PAUSE_MS);
    await answer(saved(8));
    expect(autosave.saved()).toEqual(storyboardOf(2, 3));
    expect(autosave.revision()).toBe(8);
  });

  test('flush saves at once and answers with the revision that the server has', async () => {
    const { asked, autosave, answer } = setUp();
    expect(await autosave.flush()).toEqual(ok({ revision: 7 }));
    autosave.touch();
    const flushed = autosave.flush();
    await settled();
    expect(asked).toHaveLength(1);
    await answer(saved(8));
    expect(await flushed).toEqual(ok({ revision: 8 }));
  });

  test('flush during a save waits for what changed meanwhile, too', async () => {
    const { time, asked, autosave, answer } = setUp();
    autosave.touch();
    await time.advance(SAVE_PAUSE_MS);
    autosave.touch();
    const flushed = autosave.flush();
    await answer(saved(8));
    await answer(saved(9));
    expect(await flushed).toEqual(ok({ revision: 9 }));
    expect(asked).toHaveLength(2);
  });

  test('a document that does not fit together is not sent', async () => {
    const { time, asked, autosave } = setUp({ read: async () => null });
    autosave.touch();
    await time.advance(SAVE_PAUSE_MS);
    expect(asked).toHaveLength(0);
    expect(autosave.state.get().status).toBe('not-saved');
    expect(autosave.state.get().failure?.sentence).toMatch(/undo/i);
  });
});
