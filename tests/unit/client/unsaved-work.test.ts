import { describe, expect, test } from 'vitest';
import { offerUnsavedWork, unsavedWork } from '#lib/client/offer-unsaved-work.ts';
import { createUnsavedShelf, type Shelf, type UnsavedShelf } from '#lib/client/unsaved-work.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { anEditor, storyboardOf } from './an-editor.ts';

function aShelf(): Shelf {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

const titled = (title: string): Storyboard => ({ ...storyboardOf(2, 3), title });
/** Everything that lies there, as if all other pages were gone. */
const left = (shelf: UnsavedShelf) => unsavedWork(shelf, shelf.places());
const based = (revision: number) => ({ revision, document: titled('Base'), sent: [] });

describe('unsaved work', () => {
  test('a later page finds what an earlier one kept, and not what belongs to another storyboard', () => {
    const shelf = aShelf();
    createUnsavedShelf(() => shelf, 'board1', 'page1').keep(titled('Kept'), based(4), 100);
    createUnsavedShelf(() => shelf, 'board2', 'page1').keep(titled('Other'), based(4), 100);
    const found = left(createUnsavedShelf(() => shelf, 'board1', 'page2'));
    expect(found.map(({ storyboard, revision, base }) => [storyboard.title, revision, base?.title])).toEqual([['Kept', 4, 'Base']]);
  });

  test('two pages on one storyboard do not throw away each other’s', () => {
    const shelf = aShelf();
    const first = createUnsavedShelf(() => shelf, 'board1', 'page1');
    const second = createUnsavedShelf(() => shelf, 'board1', 'page2');
    first.keep(titled('First'), based(1), 1);
    second.keep(titled('Second'), based(1), 2);
    second.drop();
    expect(left(createUnsavedShelf(() => shelf, 'board1', 'page3')).map(({ storyboard }) => storyboard.title)).toEqual(['First']);
  });

  test('says when the browser cannot keep anything', () => {
    const full: Shelf = {
      ...aShelf(),
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(createUnsavedShelf(() => full, 'board1', 'page1').keep(titled('a'), based(1), 1)).toBe(false);
    expect(createUnsavedShelf(() => null, 'board1', 'page1').keep(titled('a'), based(1), 1)).toBe(false);
  });

  test('what cannot be read is passed over', () => {
    const shelf = aShelf();
    shelf.setItem('shotboard.unsaved.board1.a', 'not json');
    shelf.setItem('shotboard.unsaved.board1.b', '{"revision":1,"at":1,"storyboard":{"version":99}}');
    shelf.setItem('shotboard.unsaved.board1.c', 'null');
    shelf.setItem('shotboard.unsaved.board1.d', JSON.stringify({ revision: 1, at: 1, storyboard: { ...titled('Broken'), shots: [] } }));
    expect(left(createUnsavedShelf(() => shelf, 'board1', 'page1'))).toEqual([]);
  });

  test('work based on what the server still has simply goes on, and can be undone', () => {
    const shelf = aShelf();
    createUnsavedShelf(() => shelf, 'board1', 'page1').keep(titled('Unsaved'), based(1), 1);
    const { editor } = anEditor(titled('Saved'));
    const own = createUnsavedShelf(() => shelf, 'board1', 'page2');
    offerUnsavedWork(editor, own, 1, own.places());
    expect(editor.getStoryboard().title).toBe('Unsaved');
    expect(editor.unsaved()).toBe(true);
    editor.undo();
    expect(editor.getStoryboard().title).toBe('Saved');
  });

  test('work of a page that is still open is left to that page', () => {
    const shelf = aShelf();
    createUnsavedShelf(() => shelf, 'board1', 'page1').keep(titled('Being typed'), based(1), 1);
    const own = createUnsavedShelf(() => shelf, 'board1', 'page2');
    const { editor } = anEditor(titled('Saved'));
    offerUnsavedWork(editor, own, 1, []);
    expect(editor.getStoryboard().title).toBe('Saved');
    expect(left(own)).toHaveLength(1);
  });

  test('work based on an older revision waits for a choice', () => {
    const shelf = aShelf();
    createUnsavedShelf(() => shelf, 'board1', 'page1').keep(titled('Unsaved'), based(1), 1);
    const own = createUnsavedShelf(() => shelf, 'board1', 'page2');
    const { editor } = anEditor(titled('Saved since'));
    offerUnsavedWork(editor, own, 2, own.places());
    expect(editor.getStoryboard().title).toBe('Saved since');
    expect(left(own)).toHaveLength(1);
    editor.keptWork.get()?.use();
    expect(editor.getStoryboard().title).toBe('Unsaved');
    expect(editor.keptWork.get()).toBeNull();
    expect(left(own)).toHaveLength(0);
  });

  test('work goes on over what its own page had sent, though no answer to that was heard', () => {
    const shelf = aShelf();
    const base = { revision: 1, document: titled('Base'), sent: [titled('Sent first'), titled('Sent last')] };
    createUnsavedShelf(() => shelf, 'board1', 'page1').keep(titled('Written after that'), base, 1);
    const own = createUnsavedShelf(() => shelf, 'board1', 'page2');
    const { editor } = anEditor(titled('Sent last'));
    offerUnsavedWork(editor, own, 2, own.places());
    expect([editor.getStoryboard().title, editor.keptWork.get()]).toEqual(['Written after that', null]);
  });

  test('what its own page had sent and taken back is saved over, should it still arrive', () => {
    const shelf = aShelf();
    const base = { revision: 1, document: titled('Saved'), sent: [titled('Sent, and then undone')] };
    createUnsavedShelf(() => shelf, 'board1', 'page1').keep(titled('Saved'), base, 1);
    const own = createUnsavedShelf(() => shelf, 'board1', 'page2');
    const { editor } = anEditor(titled('Saved'));
    offerUnsavedWork(editor, own, 1, own.places());
    expect([editor.getStoryboard().title, editor.unsaved(), editor.keptWork.get(), left(own)]).toEqual(['Saved', true, null, []]);
  });

  test('keeps of much that was sent in vain what may have arrived: the first and the last', () => {
    const shelf = aShelf();
    const sent = Array.from({ length: 40 }, (_, index) => titled(`Sent ${index}`));
    createUnsavedShelf(() => shelf, 'board1', 'page1').keep(titled('Written after that'), { ...based(1), sent }, 1);
    const [work] = left(createUnsavedShelf(() => shelf, 'board1', 'page2'));
    expect(work?.sent.map(({ title }) => title)).toEqual(['Sent 0', 'Sent 37', 'Sent 38', 'Sent 39']);
  });

  test('work that is saved already is forgotten', () => {
    const shelf = aShelf();
    createUnsavedShelf(() => shelf, 'board1', 'page1').keep(titled('Same'), based(1), 1);
    const own = createUnsavedShelf(() => shelf, 'board1', 'page2');
    const { editor } = anEditor(titled('Same'));
    offerUnsavedWork(editor, own, 5, own.places());
    expect(left(own)).toHaveLength(0);
    expect(editor.keptWork.get()).toBeNull();
  });
});
