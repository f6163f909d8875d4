import { describe, expect, it } from 'vitest';
import { lookAtAddress, unseenAddresses } from '#components/references/look-at-address.ts';
import { cropPicture, mendPicture, mendPictures } from '#components/references/mend-picture.ts';
import { pictureWork } from '#components/references/picture-work.ts';
import type { EditorActions, StoredFile } from '#lib/client/editor-actions.ts';
import { fail, ok } from '#lib/kernel/result.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { ImageReference, MediaFacts, Storyboard } from '#lib/storyboard/document.ts';
import { mendableWithoutAsking } from '#lib/storyboard/images/picture-state.ts';
import { anEditor, storyboardOf } from '../../client/an-editor.ts';

const good: MediaFacts = { mediaType: 'image/jpeg', bytes: 1000, width: 800, height: 600, durationSeconds: null, framesPerSecond: null };
const idOf = (letter: string) => letter.repeat(64);
const mended = (letter: string): StoredFile => ({ fileId: idOf(letter), url: '', name: 'x', facts: good });

function image(id: string, facts: Partial<MediaFacts> = {}): ImageReference {
  const source = { type: 'file', fileId: idOf('a'), facts: { ...good, ...facts } } as const;
  return { kind: 'image', id, name: id, pinned: false, role: 'reference', source };
}
const elsewhere = (id: string, url: string): ImageReference => ({ ...image(id), source: { type: 'url', url, facts: null } });
const boardWith = (...references: ImageReference[]): Storyboard => ({ ...storyboardOf(2, 3), references });
const source = (board: Storyboard, id: string) => {
  const reference = board.references.find((each) => each.id === id);
  return reference?.kind === 'image' ? reference.source : null;
};
const fileIds = (board: Storyboard) =>
  board.references.map(({ id }) => source(board, id)).map((each) => each && 'fileId' in each && each.fileId);

/** The answer to `mendImage`, given when the test says so. */
function mendLater() {
  const answers: ((answer: Awaited<ReturnType<EditorActions['mendImage']>>) => void)[] = [];
  return { answers, mendImage: () => new Promise<Awaited<ReturnType<EditorActions['mendImage']>>>((resolve) => answers.push(resolve)) };
}

describe('a picture that is mended', () => {
  it('gives its place to what was made of it, as one undo step that leads back', async () => {
    const { editor } = anEditor(boardWith(image('bowl', { mediaType: 'image/heic' })), { mendImage: async () => ok(mended('b')) });
    await mendPictures(editor, ['bowl']);
    expect(source(editor.getStoryboard(), 'bowl')).toEqual({ type: 'file', fileId: idOf('b'), facts: good });
    expect(editor.historyState.get().undoLabel).toEqual({ key: 'mend-picture', values: { name: 'bowl' } });
    editor.undo();
    expect(fileIds(editor.getStoryboard())).toEqual([idOf('a')]);
  });

  it('is one step together with all others', async () => {
    const { editor } = anEditor(boardWith(image('one', { width: 200, height: 150 }), image('two', { mediaType: 'image/webp' })), {
      mendImage: async () => ok(mended('b')),
    });
    await mendPictures(editor, ['one', 'two']);
    expect(fileIds(editor.getStoryboard())).toEqual([idOf('b'), idOf('b')]);
    expect(editor.historyState.get().undoLabel).toEqual({ key: 'mend-pictures', values: {} });
    editor.undo();
    expect(editor.historyState.get().canUndo).toBe(false);
  });

  it('says that it is worked on, and what went wrong, until it is tried again', async () => {
    const { answers, mendImage } = mendLater();
    const { editor } = anEditor(boardWith(image('bowl')), { mendImage });
    const first = cropPicture(editor, 'bowl', { left: 0, top: 0, width: 300, height: 300 });
    expect(pictureWork(editor).get().busy).toEqual(['bowl']);
    answers[0]?.(fail({ code: 'disk-full', sentence: 'The disk is full.' }));
    await first;
    expect(pictureWork(editor).get()).toMatchObject({ busy: [], failures: { bowl: { code: 'disk-full' } } });
    const second = mendPictures(editor, ['bowl']);
    expect(pictureWork(editor).get().failures).toEqual({});
    answers[1]?.(ok(mended('b')));
    await second;
    expect(fileIds(editor.getStoryboard())).toEqual([idOf('b')]);
  });

  it('stays away when it was removed or replaced meanwhile', async () => {
    const { answers, mendImage } = mendLater();
    const { editor } = anEditor(boardWith(image('bowl')), { mendImage });
    const work = mendPictures(editor, ['bowl']);
    editor.dispatch({ type: 'replace-source', referenceId: 'bowl', source: { type: 'file', fileId: idOf('c'), facts: good } });
    answers[0]?.(ok(mended('b')));
    await work;
    expect(fileIds(editor.getStoryboard())).toEqual([idOf('c')]);
  });

  it('opens the frame where a person has to choose, and is left out of what one press mends', () => {
    const board = boardWith(image('ribbon', { width: 4000 }), image('small', { width: 200, height: 150 }), image('good'));
    expect(mendableWithoutAsking(board, LIMITS[board.settings.model].image).map(({ id }) => id)).toEqual(['small']);
    const { editor } = anEditor(board);
    mendPicture(editor, 'ribbon', 'crop');
    expect(pictureWork(editor).get().dialog).toEqual({ type: 'crop', referenceId: 'ribbon' });
  });
});

describe('a picture at an address', () => {
  const url = 'https://example.com/bowl.webp';

  it('is looked at once, is known in what undo goes back to, and is still sent by its address', async () => {
    const { editor } = anEditor(boardWith(elsewhere('bowl', url), elsewhere('again', url)), {
      addImageFromUrl: async () => ok({ ...mended('b'), facts: { ...good, mediaType: 'image/webp' } }),
    });
    editor.dispatch({ type: 'even-out' });
    const [bowl] = unseenAddresses(editor.getStoryboard());
    if (!bowl) throw new Error('Nobody looked yet.');
    await lookAtAddress(editor, bowl);
    const known = { type: 'url', url, copyId: idOf('b'), facts: { mediaType: 'image/webp' } };
    expect(source(editor.getStoryboard(), 'bowl')).toMatchObject(known);
    expect(source(editor.getStoryboard(), 'again')).toMatchObject(known);
    expect(unseenAddresses(editor.getStoryboard())).toEqual([]);
    editor.undo();
    expect(source(editor.getStoryboard(), 'bowl')).toMatchObject(known);
    expect(editor.historyState.get().canUndo).toBe(false);
  });

  it('that cannot be opened says why and changes nothing', async () => {
    const { editor } = anEditor(boardWith(elsewhere('bowl', url)), {
      addImageFromUrl: async () => fail({ code: 'http-status', sentence: 'Nothing is there any more.' }),
    });
    const [bowl] = unseenAddresses(editor.getStoryboard());
    if (bowl) await lookAtAddress(editor, bowl);
    expect(source(editor.getStoryboard(), 'bowl')).toEqual({ type: 'url', url, facts: null });
    expect(pictureWork(editor).get().failures['bowl']?.code).toBe('http-status');
  });
});
