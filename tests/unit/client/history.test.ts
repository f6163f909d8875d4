import { describe, expect, test } from 'vitest';
import { amend, type Change, cancelGesture, endGesture, type History, record, redo, startHistory, undo } from '#lib/client/history.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { storyboardOf } from './an-editor.ts';

const titled = (title: string): Storyboard => ({ ...storyboardOf(2, 3), title });
const step = (over: Partial<Change> = {}): Change => ({
  label: { key: 'set-title', values: {} },
  gesture: null,
  pauseMs: null,
  at: 0,
  ...over,
});
const typed = (history: History, title: string, at: number) =>
  record(history, titled(title), step({ gesture: 'typing:title', pauseMs: 600, at }));

describe('history', () => {
  test('undo and redo go back and forth over the same documents', () => {
    const a = titled('a');
    const b = titled('b');
    const changed = record(startHistory(a), b, step());
    expect(undo(changed).present).toBe(a);
    expect(redo(undo(changed)).present).toBe(b);
    expect(redo(undo(changed)).past).toHaveLength(1);
  });

  test('names what undo and redo would do', () => {
    const changed = record(startHistory(titled('a')), titled('b'), step({ label: { key: 'delete-shot', values: { number: 2 } } }));
    const label = { key: 'delete-shot', values: { number: 2 } };
    expect(changed.past.at(-1)?.label).toEqual(label);
    expect(undo(changed).future[0]?.label).toEqual(label);
  });

  test('a run of typing is one step, and a pause begins another', () => {
    let history = startHistory(titled(''));
    history = typed(history, 'N', 0);
    history = typed(history, 'Ni', 500);
    history = typed(history, 'Nig', 1100);
    expect(history.past).toHaveLength(1);
    history = typed(history, 'Nigh', 1701);
    expect(history.past).toHaveLength(2);
    expect(undo(history).present.title).toBe('Nig');
    expect(undo(undo(history)).present.title).toBe('');
  });

  test('typing elsewhere begins another step at once', () => {
    const history = record(
      typed(startHistory(titled('')), 'N', 0),
      titled('N'),
      step({ gesture: 'typing:shot:shot1', pauseMs: 600, at: 10 }),
    );
    expect(history.past).toHaveLength(2);
  });

  test('what could be redone can be again after a gesture that was taken back, or came to nothing', () => {
    const [a, b] = [titled('a'), titled('b')];
    const undone = undo(record(startHistory(a), b, step()));
    let dragged = record(undone, titled('x'), step({ gesture: 'cut:1' }));
    dragged = record(dragged, titled('y'), step({ gesture: 'cut:1' }));
    expect(dragged.future).toEqual([]);
    expect(redo(cancelGesture(dragged, 'cut:1')).present).toBe(b);
    const back = record(dragged, titled('a'), step({ gesture: 'cut:1' }));
    expect(redo(endGesture(back, 'cut:1')).present).toBe(b);
    expect(redo(endGesture(dragged, 'cut:1')).present.title).toBe('y');
  });

  test('typing after an undo never folds into what was taken back', () => {
    let history = typed(typed(startHistory(titled('')), 'a', 0), 'ab', 2000);
    history = undo(history);
    history = typed(history, 'ax', 2100);
    expect(undo(history).present.title).toBe('a');
  });

  test('a drag is one step however long it lasts', () => {
    let history = startHistory(storyboardOf(2, 4));
    for (const [index, at] of [0, 5_000, 90_000].entries()) {
      history = record(history, storyboardOf(3 + index, 3 - index), step({ gesture: 'cut:1', at }));
    }
    expect(history.past).toHaveLength(1);
    expect(undo(endGesture(history, 'cut:1')).present).toEqual(storyboardOf(2, 4));
  });

  test('a drag that comes back to where it began leaves no step', () => {
    const start = startHistory(storyboardOf(2, 4));
    const there = record(start, storyboardOf(3, 3), step({ gesture: 'cut:1' }));
    const back = endGesture(record(there, storyboardOf(2, 4), step({ gesture: 'cut:1' })), 'cut:1');
    expect(back.past).toHaveLength(0);
    expect(back.present).toBe(start.present);
  });

  test('Escape takes a drag back as if it had never begun', () => {
    const start = startHistory(storyboardOf(2, 4));
    const cancelled = cancelGesture(record(start, storyboardOf(3, 3), step({ gesture: 'cut:1' })), 'cut:1');
    expect(cancelled.present).toBe(start.present);
    expect(cancelled.past).toHaveLength(0);
    expect(cancelled.future).toHaveLength(0);
  });

  test('cancelling a drag that changed nothing leaves the step before it alone', () => {
    const changed = record(startHistory(titled('a')), titled('b'), step());
    expect(cancelGesture(changed, 'cut:1')).toBe(changed);
  });

  test('a new change after an undo drops what could have been redone', () => {
    const history = record(undo(record(startHistory(titled('a')), titled('b'), step())), titled('c'), step());
    expect(history.future).toHaveLength(0);
  });

  test('keeps the last thousand steps', () => {
    let history = startHistory(titled('0'));
    for (let count = 1; count <= 1_050; count += 1) history = record(history, titled(String(count)), step());
    expect(history.past).toHaveLength(1_000);
    expect(history.past[0]?.storyboard.title).toBe('50');
  });

  test('what was found out stands in every document, and is nothing to undo', () => {
    const there = undo(record(record(startHistory(titled('a')), titled('b'), step()), titled('c'), step()));
    const found = amend(there, (board) => ({ ...board, title: `${board.title}!` }));
    expect([found.past.length, found.future.length]).toEqual([1, 1]);
    expect([undo(found).present.title, found.present.title, redo(found).present.title]).toEqual(['a!', 'b!', 'c!']);
    expect(amend(there, (board) => board)).toBe(there);
  });
});
