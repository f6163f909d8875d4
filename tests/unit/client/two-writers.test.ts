import { expect, it } from 'vitest';
import { fail, ok } from '#lib/kernel/result.ts';
import { edit } from '#lib/storyboard/edit.ts';
import { mergeVersions } from '#lib/storyboard/merge-versions.ts';
import { withPicture } from '#tests/support/boards.ts';
import { anEditor, storyboardOf } from './an-editor.ts';

const begun = storyboardOf(2, 3);
const theirs = { ...begun, title: 'From the other tab' };

it('a later writer is told of the other’s save, and what they chose is saved over that one, as one step', async () => {
  const saves: { readonly revision: number; readonly document: unknown }[] = [];
  const { editor } = anEditor(begun, {
    async saveStoryboard({ revision, document }) {
      if (revision < 5) return fail({ code: 'conflict', sentence: 'Changed elsewhere.' });
      saves.push({ revision, document });
      return ok({ revision: revision + 1, savedAt: 0 });
    },
  });
  editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt: 'My words.' });
  await editor.flushSave();
  expect(editor.saveState.get()).toMatchObject({ status: 'not-saved', conflict: true });
  expect(editor.saved()).toEqual(begun);

  const merged = mergeVersions({ base: editor.saved(), mine: editor.getStoryboard(), theirs });
  editor.resolveConflict(merged, { revision: 5, document: theirs }, { key: 'merge-versions', values: {} });
  await editor.flushSave();
  expect(saves).toEqual([{ revision: 5, document: merged }]);
  expect(editor.getStoryboard()).toMatchObject({ title: 'From the other tab', shots: [{ prompt: 'My words.' }, {}] });
  editor.undo();
  expect(editor.getStoryboard().title).toBe(begun.title);
});

it('files that an import names and nobody has are told at once', () => {
  const fileId = 'd'.repeat(64);
  const facts = { mediaType: 'image/png', bytes: 9, width: 500, height: 500, durationSeconds: null, framesPerSecond: null };
  const { editor } = anEditor(begun);
  editor.adopt(withPicture(begun, { type: 'file', fileId, facts }), { key: 'import', values: {} });
  editor.noteMissingFiles([fileId]);
  expect(editor.checkNow()).toMatchObject([{ code: 'file-missing' }]);
  const removed = edit(editor.getStoryboard(), { type: 'remove-reference', referenceId: 'lantern' });
  editor.adopt(removed.ok ? removed.value : begun, { key: 'import', values: {} });
  expect(editor.checkNow()).toEqual([]);
});

it('a missing file that somebody brings again is missing no more', () => {
  const facts = { mediaType: 'image/png', bytes: 9, width: 500, height: 500, durationSeconds: null, framesPerSecond: null };
  const source = { type: 'file', fileId: 'd'.repeat(64), facts } as const;
  const { editor } = anEditor(begun);
  editor.adopt(withPicture(begun, source), { key: 'import', values: {} });
  editor.noteMissingFiles([source.fileId]);
  expect(editor.checkNow()).toMatchObject([{ code: 'file-missing' }]);
  editor.dispatch({ type: 'replace-source', referenceId: 'lantern', source });
  expect(editor.checkNow()).toEqual([]);
});

it('a missing sound holds nothing up, and is missing until it is added again', () => {
  const sound = { fileId: 'e'.repeat(64), name: 'Voice.wav', durationSeconds: 1 };
  const { editor } = anEditor(begun);
  const [first] = editor.getStoryboard().shots;
  if (!first) throw new Error('A storyboard has at least one shot.');
  editor.noteMissingFiles([sound.fileId]);
  expect(editor.checkNow().map(({ code }) => code)).not.toContain('file-missing');
  expect(editor.missingFileIds.get()).toEqual([sound.fileId]);
  editor.dispatch({ type: 'set-scratch-sound', shotId: first.id, sound });
  expect(editor.missingFileIds.get()).toEqual([]);
});
