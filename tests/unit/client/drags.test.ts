import { describe, expect, test } from 'vitest';
import { dropIndex, stepAside } from '#components/storyboard/shot-order.ts';
import { cutDrag } from '#components/timeline/cut-drag.ts';
import { type DragEvent, type DragState, IDLE, nextDrag } from '#components/timeline/drag-machine.ts';
import { endDrag } from '#components/timeline/end-drag.ts';
import { playheadDrag } from '#components/timeline/playhead-drag.ts';
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
  test('changes the last shot and the total, and holds the scale meanwhile', () => {
    const { editor } = anEditor(storyboardOf(4, 6));
    const scales: (number | null)[] = [];
    const drag = endDrag(editor, { pixelsPerSecond: 100, roomPixels: 20 }, (seconds) => scales.push(seconds));
    drag?.move(-300, 0);
    expect(editor.getStoryboard().shots.map(({ seconds }) => seconds)).toEqual([4, 3]);
    expect(editor.getStoryboard().totalSeconds).toBe(7);
    drag?.move(20, 0);
    expect(editor.getStoryboard().totalSeconds).toBe(15);
    drag?.end();
    expect(scales).toEqual([10, null]);
    editor.undo();
    expect(editor.getStoryboard()).toEqual(storyboardOf(4, 6));
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

describe('a shot dragged in the list', () => {
  const boxes = [
    { top: 0, height: 100 },
    { top: 110, height: 60 },
    { top: 180, height: 100 },
  ];

  test('passes a neighbour at that neighbour’s middle', () => {
    expect(dropIndex(boxes, 0, 39)).toBe(0);
    expect(dropIndex(boxes, 0, 41)).toBe(1);
    expect(dropIndex(boxes, 0, 500)).toBe(2);
    expect(dropIndex(boxes, 2, -500)).toBe(0);
    expect(dropIndex(boxes, 1, 0)).toBe(1);
  });

  test('the others step aside by its height and the gap', () => {
    expect([0, 1, 2].map((index) => stepAside(boxes, index, 0, 1))).toEqual([0, -110, 0]);
    expect([0, 1, 2].map((index) => stepAside(boxes, index, 2, 0))).toEqual([110, 110, 0]);
  });
});
