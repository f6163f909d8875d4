import { describe, expect, it } from 'vitest';
import { placeAfterDrop, placeAfterStep, trayCount, trayOf, type Use } from '#components/references/tray.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { mention } from '#lib/prompt/mention.ts';
import type { ImageReference, Reference, Storyboard } from '#lib/storyboard/document.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';

const facts = { mediaType: 'image/png', bytes: 1, width: 800, height: 600, durationSeconds: null, framesPerSecond: null };

function image(id: string, change: Partial<ImageReference> = {}): Reference {
  return {
    kind: 'image',
    id,
    name: id,
    pinned: false,
    role: 'reference',
    source: { type: 'file', fileId: '0'.repeat(64), facts },
    ...change,
  };
}
const element: Reference = { kind: 'element', id: 'mei', name: 'Mei', pinned: false, elementId: '1', elementKind: 'image' };

function boardWith(references: readonly Reference[], prompt: string): Storyboard {
  let next = 0;
  const board = newStoryboard(() => `id${next++}`);
  return { ...board, references: [...references], shots: board.shots.map((shot) => ({ ...shot, prompt })) };
}

const inWords = ({ key, shots }: Use) => [key, ...shots].join(' ');

describe('the tray', () => {
  it('numbers what is sent in tray order and says who uses it', () => {
    const board = boardWith([image('a'), image('b'), element, image('c', { pinned: true })], `${mention('b')} ${mention('mei')}`);
    expect(trayOf(board).map(({ token, use }) => [token, inWords(use)])).toEqual([
      [null, 'unused'],
      ['image_1', 'shots 1'],
      ['element_1', 'shots 1'],
      ['image_2', 'always'],
    ]);
  });

  it('says what frames are for, and where a single prompt uses a picture', () => {
    const board: Storyboard = {
      ...boardWith([image('a', { role: 'first-frame' }), image('b', { role: 'end-frame' }), image('c')], ''),
      kind: 'single',
      singlePrompt: mention('c'),
    };
    expect(trayOf(board).map(({ use }) => inWords(use))).toEqual(['opens', 'ends', 'inPrompt']);
  });

  it('counts what it holds, and only what is sent once it holds more than a request takes', () => {
    const limits = LIMITS['kling-3-omni'];
    expect(trayCount(boardWith([image('a'), element], ''), limits)).toEqual({ counts: 'held', count: 2, most: 7 });
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => image(id));
    expect(trayCount(boardWith(many, mention('a')), limits)).toEqual({ counts: 'sent', count: 1, most: 7 });
  });

  it('moves a reference past its own kind', () => {
    const references = [image('a'), element, image('b')];
    expect(placeAfterStep(references, 'a', 1)).toBe(2);
    expect(placeAfterStep(references, 'b', -1)).toBe(0);
    expect(placeAfterStep(references, 'mei', 1)).toBeNull();
  });

  it('puts a reference where it is dropped, counted without itself', () => {
    const references = [image('a'), element, image('b'), image('c')];
    expect(placeAfterDrop(references, 'a', { id: 'c', side: 'before' })).toBe(2);
    expect(placeAfterDrop(references, 'a', { id: 'c', side: 'after' })).toBe(3);
    expect(placeAfterDrop(references, 'c', { id: 'a', side: 'before' })).toBe(0);
    expect(placeAfterDrop(references, 'a', { id: 'a', side: 'after' })).toBeNull();
    expect(placeAfterDrop(references, 'gone', { id: 'a', side: 'after' })).toBeNull();
  });
});
