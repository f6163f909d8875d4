import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fail, ok } from '#lib/kernel/result.ts';
import { anEditor, storyboardOf } from './an-editor.ts';

const seconds = (editor: ReturnType<typeof anEditor>['editor']) => editor.getStoryboard().shots.map((shot) => shot.seconds);

describe('editor', () => {
  test('a refused edit changes nothing and says why', () => {
    const { editor, saves } = anEditor(storyboardOf(5));
    expect(editor.dispatch({ type: 'delete-shot', shotId: 'shot1' })).toBe(false);
    expect(editor.notices.current.get()?.said).toEqual({ refusal: 'last-shot' });
    expect(editor.historyState.get().canUndo).toBe(false);
    expect(saves).toHaveLength(0);
  });

  test('an edit that changes nothing is no undo step', () => {
    const { editor } = anEditor(storyboardOf(2, 3));
    expect(editor.dispatch({ type: 'set-title', title: 'Night market' })).toBe(true);
    expect(editor.historyState.get().canUndo).toBe(false);
  });

  test('a selector of a shot that was not touched keeps its identity', () => {
    const { editor } = anEditor(storyboardOf(2, 3));
    const untouched = editor.getStoryboard().shots[1];
    editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt: 'New.' });
    expect(editor.getStoryboard().shots[1]).toBe(untouched);
  });

  test('a switch of model puts aside what it does not take, in the same undo step', () => {
    const { editor } = anEditor(storyboardOf(7, 8));
    const before = editor.getStoryboard();
    editor.dispatch({ type: 'set-model', model: 'kling-o1' });
    expect(editor.getStoryboard()).toMatchObject({ kind: 'single', totalSeconds: 10, aside: { kind: 'storyboard', seconds: [7, 8] } });
    editor.undo();
    expect(editor.getStoryboard()).toBe(before);
    expect(editor.historyState.get().canUndo).toBe(false);
  });

  test('a document that holds what its model does not take opens settled, and is saved so', async () => {
    const board = storyboardOf(5);
    const { editor, saves } = anEditor({ ...board, settings: { ...board.settings, model: 'kling-o1', sound: true } });
    expect(editor.issues.get().map(({ code }) => code)).not.toContain('sound-not-supported');
    editor.start();
    await editor.flushSave();
    expect(saves).toMatchObject([{ document: { settings: { sound: false }, aside: { sound: true } } }]);
  });

  test('the cut follows a drag live and is one undo step', () => {
    const { editor } = anEditor(storyboardOf(4, 4));
    for (const toSeconds of [5, 6, 7]) editor.dispatch({ type: 'move-cut', cutIndex: 0, toSeconds }, { gesture: 'cut:a' });
    editor.endGesture('cut:a');
    expect(seconds(editor)).toEqual([7, 1]);
    editor.undo();
    expect(seconds(editor)).toEqual([4, 4]);
    editor.redo();
    expect(seconds(editor)).toEqual([7, 1]);
  });

  test('a step of a drag is told to what follows the hand at once, to all others a frame later, and at its end to everybody', async () => {
    const { editor, time } = anEditor(storyboardOf(5, 5));
    const heard: string[] = [];
    const first = () => editor.getStoryboard().shots[0]?.seconds;
    editor.underHand.subscribe(() => heard.push(`hand ${first()}`));
    editor.storyboard.subscribe(() => heard.push(`others ${first()}`));
    const drag = (toSeconds: number) => editor.dispatch({ type: 'move-cut', cutIndex: 0, toSeconds }, { gesture: 'drag', isDragged: true });
    drag(6);
    drag(7);
    expect(heard).toEqual(['hand 6', 'hand 7']);
    await time.advance(30);
    expect(heard).toEqual(['hand 6', 'hand 7', 'others 7']);
    expect(editor.form.getValues('shots.0.seconds')).toBe(7);

    // Steps that never pause do not keep the others waiting.
    for (let step = 0; step < 10; step += 1) {
      drag(step % 2 === 0 ? 6 : 7);
      await time.advance(10);
    }
    expect(heard.filter((each) => each.startsWith('others')).length).toBeGreaterThan(3);

    drag(3);
    editor.endGesture('drag');
    expect(heard.at(-1)).toBe('others 3');
    editor.undo();
    expect(heard.slice(-2).toSorted()).toEqual(['hand 5', 'others 5']);
  });

  test('a drag taken back before others heard of it leaves everybody with what was', async () => {
    const { editor, time } = anEditor(storyboardOf(5, 5));
    const seconds: (number | undefined)[] = [];
    editor.underHand.subscribe(() => seconds.push(editor.underHand.get().shots[0]?.seconds));
    editor.dispatch({ type: 'move-cut', cutIndex: 0, toSeconds: 8 }, { gesture: 'drag', isDragged: true });
    editor.cancelGesture('drag');
    await time.advance(1_000);
    expect(seconds).toEqual([8, 5]);
    expect(editor.form.getValues('shots.0.seconds')).toBe(5);
    expect(editor.historyState.get().canUndo).toBe(false);
  });

  test('a fix of several intents is applied whole or not at all', () => {
    const { editor } = anEditor(storyboardOf(2, 3));
    const done = editor.dispatchAll([
      { type: 'set-title', title: 'Half' },
      { type: 'delete-shot', shotId: 'no such shot' },
    ]);
    expect(done).toBe(false);
    expect(editor.getStoryboard().title).toBe('Night market');
    expect(editor.historyState.get().canUndo).toBe(false);
  });

  test('the selection goes to a neighbour when its shot is deleted, and returns to a shot on undo', () => {
    const { editor } = anEditor(storyboardOf(2, 2, 2));
    editor.selection.set('shot3');
    editor.dispatch({ type: 'delete-shot', shotId: 'shot3' });
    expect(editor.selection.get()).toBe('shot2');
  });

  test('the playhead never stands behind the end', () => {
    const { editor } = anEditor(storyboardOf(6, 6));
    editor.playhead.seek(11);
    editor.dispatch({ type: 'set-total', seconds: 4 });
    expect(editor.playhead.get().seconds).toBe(4);
  });

  test('the checks follow a change a moment later, and checkNow at once', async () => {
    const { editor, time } = anEditor(storyboardOf(2, 3));
    expect(editor.issues.get()).toEqual([]);
    editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt: '' });
    expect(editor.checkNow().map(({ code }) => code)).toEqual(['prompt-empty']);
    await time.advance(200);
    expect(editor.issues.get().map(({ code }) => code)).toEqual(['prompt-empty']);
  });

  test('what is typed is stored after a pause', async () => {
    const { editor, time, saves } = anEditor(storyboardOf(2, 3));
    editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt: 'A' });
    editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt: 'An' });
    await time.advance(1_000);
    expect(saves).toEqual([{ revision: 1, document: editor.getStoryboard() }]);
    expect(editor.saveState.get().status).toBe('saved');
  });

  test('words being typed are the document at once; others hear of them when the keys rest, or with the next edit', async () => {
    const { editor, time, kept } = anEditor(storyboardOf(2, 3));
    const heard: string[] = [];
    editor.storyboard.subscribe(() => heard.push(editor.getStoryboard().shots[0]?.prompt ?? ''));
    const type = (prompt: string) => editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt }, { isTyping: true });
    for (const words of ['A', 'An', 'And']) {
      type(words);
      await time.advance(100);
    }
    expect(editor.getStoryboard().shots[0]?.prompt).toBe('And');
    expect(heard).toEqual([]);
    expect(kept).toEqual([]);
    await time.advance(200);
    expect(heard).toEqual(['And']);
    expect(editor.form.getValues('shots.0.prompt')).toBe('And');
    expect(editor.historyState.get().canUndo).toBe(true);
    expect(kept).toEqual([]);

    type('Andy');
    editor.dispatch({ type: 'even-out' });
    expect(heard).toEqual(['And', 'Andy']);
    type('Andyy');
    editor.undo();
    expect(heard.at(-1)).toBe(editor.getStoryboard().shots[0]?.prompt);
  });

  test('leaving keeps words that were typed a moment ago', () => {
    const { editor, kept } = anEditor(storyboardOf(2, 3));
    editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt: 'Typed last.' }, { isTyping: true });
    expect(editor.keep()).toBe(true);
    expect(kept.at(-1)?.shots[0]?.prompt).toBe('Typed last.');
  });

  test('words typed without a pause are kept once a second, and nothing is kept that the server has', async () => {
    const { editor, time, kept } = anEditor(storyboardOf(2, 3));
    for (let count = 1; count <= 24; count += 1) {
      editor.dispatch({ type: 'set-prompt', target: { shotId: 'shot1' }, prompt: 'a'.repeat(count) }, { isTyping: true });
      await time.advance(100);
    }
    expect(kept.map(({ shots }) => shots[0]?.prompt.length)).toEqual([10, 20]);
    await time.advance(700);
    expect(editor.saveState.get().status).toBe('saved');
    await time.advance(10_000);
    expect(kept).toHaveLength(2);
  });

  test('a fix is named by what it does first', () => {
    const { editor } = anEditor(storyboardOf(2, 3));
    editor.dispatchAll([{ type: 'delete-shot', shotId: 'shot2' }, { type: 'even-out' }]);
    expect(editor.historyState.get().undoLabel).toEqual({ key: 'delete-shot', values: { number: 2 } });
  });

  test('why an edit was refused goes away with the next edit that is made', () => {
    const { editor } = anEditor(storyboardOf(5));
    editor.dispatch({ type: 'delete-shot', shotId: 'shot1' });
    expect(editor.notices.current.get()).not.toBeNull();
    editor.dispatch({ type: 'set-title', title: 'Else' });
    expect(editor.notices.current.get()).toBeNull();
  });

  test('a choice between two versions is one undo step, and is saved over the revision that was seen', async () => {
    const { editor, time, saves } = anEditor(storyboardOf(2, 3));
    const theirs = { ...storyboardOf(2, 3), title: 'Theirs' };
    editor.dispatch({ type: 'set-title', title: 'Mine' });
    editor.resolveConflict({ ...theirs, title: 'Both' }, { revision: 9, document: theirs }, { key: 'use-kept', values: {} });
    await time.advance(1_000);
    expect(saves.at(-1)).toMatchObject({ revision: 9, document: { title: 'Both' } });
    editor.undo();
    expect(editor.getStoryboard().title).toBe('Mine');
  });

  test('undoing everything after any sequence of edits gives the first storyboard back', () => {
    const shotId = fc.constantFrom('shot1', 'shot2', 'shot3', 'id1', 'id2');
    const intent = fc.oneof(
      fc.record({ type: fc.constant('move-cut' as const), cutIndex: fc.nat(4), toSeconds: fc.nat(15) }),
      fc.record({ type: fc.constant('set-total' as const), seconds: fc.nat(20) }),
      fc.record({ type: fc.constant('delete-shot' as const), shotId }),
      fc.record({ type: fc.constant('move-shot' as const), shotId, toIndex: fc.nat(5) }),
      fc.record({ type: fc.constant('set-prompt' as const), target: fc.record({ shotId }), prompt: fc.string() }),
      fc.record({ type: fc.constant('split-shot' as const), atSeconds: fc.nat(15), newShotId: fc.constantFrom('id1', 'id2') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(intent, fc.nat(1_000)), { maxLength: 25 }), (edits) => {
        const first = storyboardOf(2, 3, 4);
        const { editor, time } = anEditor(first);
        for (const [each, pause] of edits) {
          void time.advance(pause);
          editor.dispatch(each);
        }
        const last = editor.getStoryboard();
        while (editor.historyState.get().canUndo) editor.undo();
        expect(editor.getStoryboard()).toEqual(first);
        expect(editor.form.getValues()).toEqual(first);
        while (editor.historyState.get().canRedo) editor.redo();
        expect(editor.getStoryboard()).toEqual(last);
        expect(editor.form.getValues()).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });

  test('Generate saves first, and sends the revision that the server then has', async () => {
    const sent: unknown[] = [];
    const { editor, time } = anEditor(storyboardOf(2, 3), {
      async generateTakes(input) {
        sent.push(input);
        return fail({ code: 'issues-remain', sentence: 'No.' });
      },
      saveStoryboard: async ({ revision }) => ok({ revision: revision + 1, savedAt: 0 }),
    });
    editor.dispatch({ type: 'set-title', title: 'Unsaved' });
    const pressed = editor.generator.press();
    await time.advance(0);
    await pressed;
    expect(sent).toEqual([{ storyboardId: 'board1', revision: 2, intentKey: expect.any(String), engine: 'stand-in', count: 1 }]);
  });
});
