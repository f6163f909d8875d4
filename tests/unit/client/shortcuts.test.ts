import { describe, expect, test } from 'vitest';
import { storyboardFileName } from '#components/storyboard/download-storyboard.ts';
import { commandOf, type KeyPress, SHORTCUTS } from '#components/storyboard/shortcuts.ts';

const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...over,
});

describe('shortcuts', () => {
  test('letters are the editor’s, except where words are typed', () => {
    expect(commandOf(press('n'), 'nowhere')).toBe('new-shot');
    expect(commandOf(press('s'), 'control')).toBe('split');
    expect(commandOf(press('n'), 'text')).toBeNull();
    expect(commandOf(press(' '), 'text')).toBeNull();
  });

  test('space and arrows are left to a control that has the focus', () => {
    expect(commandOf(press(' '), 'nowhere')).toBe('play-pause');
    expect(commandOf(press(' '), 'control')).toBeNull();
    expect(commandOf(press('ArrowLeft'), 'control')).toBeNull();
    expect(commandOf(press('ArrowLeft'), 'nowhere')).toBe('frame-back');
  });

  test('undo, redo, duplicate and generate work while words are typed, on both kinds of keyboards', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(commandOf(press('z', held), 'text')).toBe('undo');
      expect(commandOf(press('Z', { ...held, shiftKey: true }), 'text')).toBe('redo');
      expect(commandOf(press('d', held), 'text')).toBe('duplicate');
      expect(commandOf(press('Enter', held), 'text')).toBe('generate');
    }
  });

  test('F8 leads to the next thing to mend from everywhere, also from the words that were just mended', () => {
    for (const focus of ['text', 'control', 'nowhere'] as const) {
      expect(commandOf(press('F8'), focus)).toBe('next-issue');
      expect(commandOf(press('F8', { shiftKey: true }), focus)).toBe('previous-issue');
    }
  });

  test('the list names every command that a key has', () => {
    const listed = SHORTCUTS.flatMap(({ keys }) => keys);
    for (const key of ['Space', 'J', 'K', 'L', 'R', '←', '→', 'Home', 'End', '[', ']', 'N', 'S', 'D', 'Z', 'Enter', 'F8', '?']) {
      expect(listed).toContain(key);
    }
  });

  test('the browser keeps its own keys', () => {
    expect(commandOf(press('r', { ctrlKey: true }), 'nowhere')).toBeNull();
    expect(commandOf(press('n', { ctrlKey: true }), 'nowhere')).toBeNull();
    expect(commandOf(press('ArrowLeft', { altKey: true }), 'nowhere')).toBeNull();
  });
});

describe('the name of a storyboard file', () => {
  test('is its title as far as every system takes it', () => {
    expect(storyboardFileName('Night market, last lantern')).toBe('Night market, last lantern.shotboard.json');
    expect(storyboardFileName('a/b\\c:d*?"<>|\u0000e')).toBe('a b c d e.shotboard.json');
    expect(storyboardFileName('..')).toBe('Untitled storyboard.shotboard.json');
    expect(storyboardFileName('夜市')).toBe('夜市.shotboard.json');
    expect(storyboardFileName('con')).toBe('con_.shotboard.json');
  });
});
