import { describe, expect, test } from 'vitest';
import { cutDrag } from '#components/timeline/cut-drag.ts';
import { type DragEvent, type DragState, IDLE, nextDrag } from '#components/timeline/drag-machine.ts';
import { endDrag } from '#components/timeline/end-drag.ts';
import { playheadDrag } from '#components/timeline/playhead-drag.ts';
import { dropIndex, stepAside } from '#components/timeline/shot-order.ts';
import { anEditor, storyboardOf } from './an-editor.ts';

function play(...events: DragEvent[]) {
  let state: DragState = IDLE;
  const effects: string[] = [];
  for (const event of events) {
    const outcome = nextDrag(state, event);
    state = outcome.state;
    effects.push(...outcome.effects.map((effect) => (effect.type === 'move' ? `move ${effect.dx},${effect.dy}` : effect.type)));
  }
  return { state, effects };
}

const press = (x: number, pointerId = 1) => ({ type: 'press', pointerId, x, y: 0 }) as const;
const move = (x: number, pointerId = 1) => ({ type: 'move', pointerId, x, y: 0 }) as const;
const release = (x: number, pointerId = 1) => ({ type: 'release', pointerId, x, y: 0 }) as const;

describe('a drag', () => {
  test('begins past a trembling hand’s distance, counts from the press, and ends on release', () => {
    expect(play(press(100), move(101), move(110), move(120), release(120)).effects).toEqual(['begin', 'move 10,0', 'move 20,0', 'end']);
  });

  test('a press without a move is a click', () => {
    expect(play(press(100), move(101), release(101)).effects).toEqual(['click']);
  });

  test('Escape takes it back, and what the pointer does afterwards is nothing', () => {
    const { state, effects } = play(press(100), move(110), { type: 'escape' }, move(150), release(150), { type: 'lost', pointerId: 1 });
    expect(effects).toEqual(['begin', 'move 10,0', 'cancel']);
    expect(state).toEqual(IDLE);
  });

  test('a pointer that is lost takes it back', () => {
    expect(play(press(100), move(110), { type: 'lost', pointerId: 1 }).effects).toEqual(['begin', 'move 10,0', 'cancel']);
  });

  test('a second finger neither joins nor disturbs', () => {
    expect(play(press(100), press(300, 2), move(110), move(400, 2), release(400, 2), move(130), release(130)).effects).toEqual([
      'begin',
      'move 10,0',
      'move 30,0',
      'end',
    ]);
  });
});

describe('a cut dragged', () => {
  test('trades whole seconds as the pointer passes them and is one undo step', () => {
    const { editor } = anEditor(storyboardOf(4, 4));
    const drag = cutDrag(editor, 0, 50);
    drag?.move(20, 0);
    expect(editor.getStoryboard().shots.map(({ seconds }) => seconds)).toEqual([4, 4]);
    drag?.move(60, 0);
    expect(editor.getStoryboard().shots.map(({ seconds }) => seconds)).toEqual([5, 3]);
    drag?.move(900, 0);
    expect(editor.getStoryboard().shots.map(({ seconds }) => seconds)).toEqual([7, 1]);
    drag?.end();
    editor.undo();
    expect(editor.getStoryboard()).toEqual(storyboardOf(4, 4));
    expect(editor.historyState.get().canUndo).toBe(false);
  });

  test('Escape leaves neither a change nor a step', () => {
    const { editor } = anEditor(storyboardOf(4, 4));
    const drag = cutDrag(editor, 0, 50);
    drag?.move(120, 0);
    drag?.cancel();
    expect(editor.getStoryboard()).toEqual(storyboardOf(4, 4));
    expect(editor.historyState.get()).toMatchObject({ canUndo: false, canRedo: false });
  });
});

describe('the end dragged', () => {
  function endOf(...seconds: number[]) {
    const { editor, time } = anEditor(storyboardOf(...seconds));
    const scales: (number | null)[] = [];
    const drag = endDrag(editor, 1000, { onScale: (scale) => scales.push(scale), scheduler: time });
    return { editor, time, scales, drag, total: () => editor.getStoryboard().totalSeconds };
  }

  test('follows the pointer to scale on the track, and holds the scale meanwhile', () => {
    const { editor, scales, drag, total } = endOf(4, 6);
    drag?.move(-290, 0);
    expect(editor.getStoryboard().shots.map(({ seconds }) => seconds)).toEqual([4, 3]);
    expect(total()).toBe(7);
    drag?.end();
    expect(scales).toEqual([10, null]);
    editor.undo();
    expect(editor.getStoryboard()).toEqual(storyboardOf(4, 6));
  });

  test('beyond the track it grows by one second, and by one more each moment it is held there', async () => {
    const { editor, time, scales, drag, total } = endOf(4, 6);
    drag?.move(4, 0);
    expect(total()).toBe(10);
    drag?.move(8, 0);
    drag?.move(12, 0);
    expect(total()).toBe(11);
    await time.advance(850);
    expect(total()).toBe(13);
    await time.advance(9_000);
    expect(total()).toBe(15);
    drag?.end();
    expect(scales).toEqual([10, 11, 12, 13, 14, 15, null]);
    editor.undo();
    expect(editor.getStoryboard()).toEqual(storyboardOf(4, 6));
    expect(editor.historyState.get().canUndo).toBe(false);
  });

  test('drawn back from there it follows the pointer on the longer scale, and does not grow any more', async () => {
    const { time, drag, total } = endOf(4, 6);
    drag?.move(10, 0);
    await time.advance(450);
    expect(total()).toBe(12);
    drag?.move(-90, 0);
    expect(total()).toBe(11);
    await time.advance(5_000);
    expect(total()).toBe(11);
    // Crossing the edge again is not another second by itself.
    drag?.move(10, 0);
    expect(total()).toBe(12);
  });

  test('where there is room beyond the track the pointer leads', () => {
    const { drag, total } = endOf(4, 6);
    drag?.move(320, 0);
    expect(total()).toBe(13);
  });

  test('Escape leaves neither a change nor a step, nor seconds that come later', async () => {
    const { editor, time, drag, scales } = endOf(4, 6);
    drag?.move(10, 0);
    drag?.cancel();
    await time.advance(5_000);
    expect(editor.getStoryboard()).toEqual(storyboardOf(4, 6));
    expect(editor.historyState.get()).toMatchObject({ canUndo: false, canRedo: false });
    expect(scales.at(-1)).toBeNull();
  });

  test('never passes what the shots and a video may be', () => {
    const { drag, total } = endOf(4, 6);
    drag?.move(-5_000, 0);
    expect(total()).toBe(5);
    drag?.move(9_000, 0);
    expect(total()).toBe(15);
  });
});

describe('the playhead dragged', () => {
  test('follows to scale, and Escape puts it back', () => {
    const { editor } = anEditor(storyboardOf(5, 5));
    editor.playhead.seek(2);
    const drag = playheadDrag(editor.playhead, 100);
    drag?.move(150, 0);
    expect(editor.playhead.get().seconds).toBe(3.5);
    drag?.cancel();
    expect(editor.playhead.get().seconds).toBe(2);
  });
});

describe('a shot dragged among the others', () => {
  const spans = [
    { start: 0, size: 100 },
    { start: 110, size: 60 },
    { start: 180, size: 100 },
  ];

  test('passes a neighbour at that neighbour’s middle', () => {
    expect(dropIndex(spans, 0, 39)).toBe(0);
    expect(dropIndex(spans, 0, 41)).toBe(1);
    expect(dropIndex(spans, 0, 500)).toBe(2);
    expect(dropIndex(spans, 2, -500)).toBe(0);
    expect(dropIndex(spans, 1, 0)).toBe(1);
  });

  test('the others step aside by its height and the gap', () => {
    expect([0, 1, 2].map((index) => stepAside(spans, index, 0, 1))).toEqual([0, -110, 0]);
    expect([0, 1, 2].map((index) => stepAside(spans, index, 2, 0))).toEqual([110, 110, 0]);
  });
});
