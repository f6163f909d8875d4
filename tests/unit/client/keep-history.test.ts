import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinHistory, startHistory } from '#lib/client/history.ts';
import { toRecord } from '#lib/client/history-record.ts';
import type { HistoryShelf } from '#lib/client/history-shelf.ts';
import { KEEP_HISTORY_AT_LEAST_EVERY_MS, KEEP_HISTORY_MS, keepHistory } from '#lib/client/keep-history.ts';
import { readHistory } from '#lib/client/read-history.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { anEditor, storyboardOf } from './an-editor.ts';
import { settled } from './hand-moved.ts';

type AnEditor = ReturnType<typeof anEditor>;
type APage = AnEditor & { leave: () => void; reload: () => void; hide: () => void };

/** A browser: what a tab remembers, and the database that all tabs share. Stored values are copied, as a browser does. */
function aBrowser() {
  const pages = new Map<string, unknown>();
  let isClosing = false;
  const shelf: HistoryShelf = {
    read: async (pageId) => structuredClone(pages.get(pageId)),
    write(pageId, record) {
      if (isClosing) return;
      if (record === null) pages.delete(pageId);
      else pages.set(pageId, structuredClone(record));
    },
  };
  let count = 0;
  return {
    pages,
    aTab() {
      const items = new Map<string, string>();
      const session = {
        getItem: (key: string) => items.get(key) ?? null,
        setItem: (key: string, value: string) => void items.set(key, value),
        removeItem: (key: string) => void items.delete(key),
      };
      return {
        /**
         * Loads a page that shows `document`. `leave` leaves it for another page of the app; `reload` closes it, and what it
         * writes into the database in that moment is lost.
         */
        async load(document: Storyboard, { isServerAway = false, isDatabaseSlow = false } = {}): Promise<APage> {
          count += 1;
          isClosing = false;
          const made = anEditor(document);
          let hide: () => void = () => undefined;
          const leave = keepHistory(made.editor, {
            pageId: `page${count}`,
            session,
            scheduler: made.time,
            clock: made.time.now,
            after: Promise.resolve(),
            open: () => (isDatabaseSlow ? new Promise(() => undefined) : Promise.resolve(shelf)),
            onLeaving(given) {
              hide = given;
              return () => undefined;
            },
            ...(isServerAway && { load: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')) }),
          });
          // The code that reads steps is loaded where there are some.
          await import('#lib/client/read-history.ts');
          await settled();
          await settled();
          const reload = () => {
            isClosing = true;
            hide();
          };
          return { ...made, leave, reload, hide };
        },
      };
    },
  };
}

const rename = ({ editor }: AnEditor, title: string) => editor.dispatch({ type: 'set-title', title }, { gesture: title });
const titleOf = ({ editor }: AnEditor) => editor.getStoryboard().title;

describe('undo after a reload', () => {
  test('is kept by a page that could not load what reads the steps of the page before, and those are not thrown away', async () => {
    const browser = aBrowser();
    const tab = browser.aTab();
    const first = await tab.load(storyboardOf(2, 3));
    rename(first, 'One');
    first.leave();

    const second = await tab.load(first.editor.getStoryboard(), { isServerAway: true });
    expect(second.editor.historyState.get().canUndo).toBe(false);
    rename(second, 'Two');
    second.leave();
    expect([...browser.pages.keys()]).toEqual(['page1', 'page2']);

    const third = await tab.load(second.editor.getStoryboard());
    third.editor.undo();
    expect(titleOf(third)).toBe('One');
  });

  test('goes back through the steps of the page before, and forth again', async () => {
    const tab = aBrowser().aTab();
    const first = await tab.load(storyboardOf(2, 3));
    rename(first, 'One');
    rename(first, 'Two');
    first.editor.undo();
    first.leave();

    const second = await tab.load(first.editor.getStoryboard());
    expect(second.editor.historyState.get()).toMatchObject({ canUndo: true, undoLabel: { key: 'set-title' }, canRedo: true });
    second.editor.redo();
    expect(titleOf(second)).toBe('Two');
    second.editor.undo();
    second.editor.undo();
    expect(second.editor.getStoryboard()).toEqual(storyboardOf(2, 3));
    second.leave();

    const third = await tab.load(second.editor.getStoryboard());
    expect(third.editor.historyState.get().canUndo).toBe(false);
    third.editor.redo();
    third.editor.redo();
    expect(titleOf(third)).toBe('Two');
  });

  test('joins what was done before the steps were read', async () => {
    const tab = aBrowser().aTab();
    const first = await tab.load(storyboardOf(2, 3));
    rename(first, 'One');
    first.leave();
    const loading = tab.load(first.editor.getStoryboard());
    const second = await loading;
    rename(second, 'Two');
    second.editor.undo();
    second.editor.undo();
    expect(titleOf(second)).toBe('Night market');
  });

  test('is there though the browser drops what a closing page writes into its database', async () => {
    const tab = aBrowser().aTab();
    const first = await tab.load(storyboardOf(2, 3));
    rename(first, 'One');
    rename(first, 'Two');
    first.editor.undo();
    first.reload();
    const second = await tab.load(first.editor.getStoryboard());
    expect(second.editor.historyState.get()).toMatchObject({ canUndo: true, undoLabel: { key: 'set-title' }, canRedo: true });
    second.editor.undo();
    expect(second.editor.getStoryboard()).toEqual(storyboardOf(2, 3));
  });

  test('is there though the page was closed before its database was open', async () => {
    const tab = aBrowser().aTab();
    const first = await tab.load(storyboardOf(2, 3), { isDatabaseSlow: true });
    rename(first, 'One');
    first.reload();
    const second = await tab.load(first.editor.getStoryboard());
    second.editor.undo();
    expect(titleOf(second)).toBe('Night market');
  });

  test('goes back beyond what a closing page can write down, where the database has the rest', async () => {
    const tab = aBrowser().aTab();
    const first = await tab.load(storyboardOf(2, 3));
    for (let step = 1; step <= 30; step += 1) rename(first, `Step ${step}`);
    await first.time.advance(KEEP_HISTORY_MS);
    rename(first, 'The last moment');
    first.reload();
    const second = await tab.load(first.editor.getStoryboard());
    for (let step = 1; step <= 31; step += 1) second.editor.undo();
    expect(titleOf(second)).toBe('Night market');
    expect(second.editor.historyState.get().canUndo).toBe(false);
  });

  test('takes the database’s word where more was done after the page had been hidden once', async () => {
    const tab = aBrowser().aTab();
    const first = await tab.load(storyboardOf(2, 3));
    rename(first, 'One');
    first.hide();
    rename(first, 'Two');
    await first.time.advance(KEEP_HISTORY_MS);
    // The page crashes here and says no last word.
    const second = await tab.load(first.editor.getStoryboard());
    second.editor.undo();
    expect(titleOf(second)).toBe('One');
  });

  test('is written by itself a moment after a change, for a page that never says good-bye', async () => {
    const tab = aBrowser().aTab();
    const first = await tab.load(storyboardOf(2, 3));
    rename(first, 'One');
    await first.time.advance(KEEP_HISTORY_MS);
    const second = await tab.load(first.editor.getStoryboard());
    second.editor.undo();
    expect(titleOf(second)).toBe('Night market');
  });

  test('is not written while one change follows another, but for a page that never rests', async () => {
    const browser = aBrowser();
    const page = await browser.aTab().load(storyboardOf(2, 3));
    const between = KEEP_HISTORY_MS / 2;
    for (let passed = 0; passed + between < KEEP_HISTORY_AT_LEAST_EVERY_MS; passed += between) {
      rename(page, `After ${passed} ms`);
      await page.time.advance(between);
      expect(browser.pages.size).toBe(0);
    }
    rename(page, 'The last of many');
    await page.time.advance(between);
    expect(browser.pages.size).toBe(1);
  });

  test('never applies to a storyboard that was changed elsewhere', async () => {
    const browser = aBrowser();
    const tab = browser.aTab();
    const first = await tab.load(storyboardOf(2, 3));
    rename(first, 'One');
    first.leave();
    const second = await tab.load({ ...storyboardOf(2, 3), title: 'Saved by somebody else' });
    expect(second.editor.historyState.get()).toMatchObject({ canUndo: false, canRedo: false });
    expect(browser.pages.size).toBe(0);
  });

  test('two tabs on one storyboard do not mix', async () => {
    const browser = aBrowser();
    const [left, right] = [browser.aTab(), browser.aTab()];
    const leftPage = await left.load(storyboardOf(2, 3));
    const rightPage = await right.load(storyboardOf(2, 3));
    rename(leftPage, 'Left');
    rename(rightPage, 'Right');
    leftPage.leave();
    rightPage.leave();
    const shown = { ...storyboardOf(2, 3), title: 'Left' };
    expect((await right.load(shown)).editor.historyState.get().canUndo).toBe(false);
    expect((await left.load(shown)).editor.historyState.get().canUndo).toBe(true);
  });

  test('a tab that was duplicated has a copy of its own', async () => {
    const browser = aBrowser();
    const tab = browser.aTab();
    const first = await tab.load(storyboardOf(2, 3));
    rename(first, 'One');
    await first.time.advance(KEEP_HISTORY_MS);
    // The browser gives the new tab the old one's memory.
    const copy = await tab.load(first.editor.getStoryboard());
    copy.editor.undo();
    expect(titleOf(copy)).toBe('Night market');
    expect(titleOf(first)).toBe('One');
    expect(first.editor.historyState.get().canUndo).toBe(true);
  });
});

describe('a stored history', () => {
  const made = () => {
    const page = anEditor(storyboardOf(2, 3, 4));
    page.editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot2' }, prompt: 'New words.' });
    page.editor.dispatch({ type: 'even-out' });
    page.editor.dispatch({ type: 'set-title', title: 'Else' });
    page.editor.undo();
    return page.editor.history.get();
  };

  test('comes back as it was, and shares again what its storyboards share', () => {
    const history = made();
    const read = readHistory('board1', structuredClone(toRecord('board1', history)));
    expect(read?.past.map(({ storyboard }) => storyboard)).toEqual(history.past.map(({ storyboard }) => storyboard));
    expect(read?.future.map(({ label }) => label)).toEqual([{ key: 'set-title', values: {} }]);
    expect(read?.past[1]?.storyboard.shots[1]?.prompt).toBe('New words.');
    expect(read?.past[0]?.storyboard.settings).toBe(read?.present.settings);
    expect(read?.past.every(({ gesture }) => gesture === null)).toBe(true);
  });

  test('of nothing is not stored', () => {
    expect(toRecord('board1', startHistory(storyboardOf(2, 3)))).toBeNull();
  });

  test('keeps its newest steps when there is not room for all', () => {
    const page = anEditor(storyboardOf(2, 3));
    for (const letter of ['a', 'b', 'c', 'd']) {
      page.editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt: letter.repeat(1_000) }, { gesture: letter });
    }
    const record = toRecord('board1', page.editor.history.get(), 4_000);
    expect(record?.history.past.map(({ storyboard }) => storyboard.shots[0]?.prompt[0])).toEqual(['b', 'c']);
  });

  test('that belongs elsewhere, is of another format, or is damaged anywhere is dropped whole', () => {
    const stored = structuredClone(toRecord('board1', made()));
    expect(readHistory('board1', stored)).not.toBeNull();
    expect(readHistory('board2', stored)).toBeNull();
    expect(readHistory('board1', { ...stored, format: 0 })).toBeNull();
    for (const nonsense of [undefined, null, 1, 'text', [], {}, { format: 1, storyboardId: 'board1', history: {} }]) {
      expect(readHistory('board1', nonsense)).toBeNull();
    }
    const broken = structuredClone(toRecord('board1', made()));
    const oldest = broken?.history.past[0];
    if (oldest) Object.assign(oldest.storyboard, { totalSeconds: 99 });
    expect(readHistory('board1', broken)).toBeNull();
  });

  test('never makes a page fail, whatever lies there', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(readHistory('board1', stored)).toBeNull();
      }),
    );
  });

  test('joins only where both have been', () => {
    const history = made();
    expect(joinHistory(startHistory(storyboardOf(9)), history)).toBeNull();
    const joined = joinHistory(startHistory(history.present), history);
    expect(joined?.past).toHaveLength(2);
    expect(joined?.future).toHaveLength(1);
  });
});
