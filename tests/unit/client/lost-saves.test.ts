import { expect, it } from 'vitest';
import { fail, ok } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { anEditor, storyboardOf } from './an-editor.ts';

const begun = storyboardOf(2, 3);

/** A server that carries a save out and, while `isDeaf`, loses its answer. */
function aServer() {
  let stored = { revision: 1, document: begun };
  const server = {
    isDeaf: false,
    stored: () => stored,
    write(document: Storyboard) {
      stored = { revision: stored.revision + 1, document };
    },
    async saveStoryboard({ revision, document }: { readonly revision: number; readonly document: unknown }) {
      if (revision !== stored.revision) return fail({ code: 'conflict', sentence: 'Changed elsewhere.' });
      server.write(document as Storyboard);
      if (server.isDeaf) throw new TypeError('Failed to fetch');
      return ok({ revision: stored.revision, savedAt: 0 });
    },
    readStoryboard: async () => ok(structuredClone(stored)),
  };
  return server;
}

it('a save whose answer was lost is no conflict with oneself: what was written since is saved over it', async () => {
  const server = aServer();
  const { editor } = anEditor(begun, { saveStoryboard: server.saveStoryboard, readStoryboard: server.readStoryboard });
  server.isDeaf = true;
  editor.dispatch({ type: 'set-title', title: 'Sent, but not heard of' });
  await editor.flushSave();
  expect(editor.saveState.get()).toMatchObject({ status: 'not-saved', conflict: false });

  server.isDeaf = false;
  editor.dispatch({ type: 'set-title', title: 'And then some' });
  expect(await editor.flushSave()).toEqual(ok({ revision: 3 }));
  expect(server.stored()).toMatchObject({ revision: 3, document: { title: 'And then some' } });
  expect(editor.saveState.get()).toMatchObject({ status: 'saved' });
});

it('nor is what an earlier page had sent when it was left, and the server takes only now', async () => {
  const server = aServer();
  const { editor } = anEditor(begun, { saveStoryboard: server.saveStoryboard, readStoryboard: server.readStoryboard });
  const late = { ...begun, title: 'Sent on leaving' };
  editor.mayBeStored([late]);
  server.write(late);
  editor.dispatch({ type: 'set-title', title: 'Written in the new page' });
  expect(await editor.flushSave()).toEqual(ok({ revision: 3 }));
  expect(server.stored().document.title).toBe('Written in the new page');
});

it('what somebody else saved meanwhile stays a conflict, whatever was lost', async () => {
  const server = aServer();
  const { editor } = anEditor(begun, { saveStoryboard: server.saveStoryboard, readStoryboard: server.readStoryboard });
  server.isDeaf = true;
  editor.dispatch({ type: 'set-title', title: 'Sent, but not heard of' });
  await editor.flushSave();
  server.isDeaf = false;
  server.write({ ...begun, title: 'Theirs' });
  expect(await editor.flushSave()).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(server.stored().document.title).toBe('Theirs');
});
