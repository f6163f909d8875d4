import { expect, test } from 'vitest';
import { followPlayhead } from '#components/storyboard/shot-follow.ts';
import { anEditor, storyboardOf } from '../../client/an-editor.ts';

function following(isWriting = () => false) {
  const { editor } = anEditor(storyboardOf(2, 3, 2));
  const shown: string[] = [];
  const stop = followPlayhead(editor, { isWriting, show: (shotId) => shown.push(shotId) });
  return { editor, shown, stop };
}

test('the selected shot goes along with the playhead', () => {
  const { editor, shown } = following();
  editor.playhead.seek(1.9);
  editor.playhead.seek(2);
  editor.playhead.seek(3);
  editor.playhead.seek(6.5);
  expect(editor.selection.get()).toBe('shot3');
  expect(shown).toEqual(['shot2', 'shot3']);
});

test('whoever writes in a shot stays there', () => {
  const { editor, shown } = following(() => true);
  editor.playhead.seek(6);
  expect(editor.selection.get()).toBe('shot1');
  expect(shown).toEqual([]);
});

test('a shot chosen by hand stays chosen until the playhead moves', () => {
  const { editor } = following();
  editor.selection.set('shot3');
  editor.playhead.pause();
  expect(editor.selection.get()).toBe('shot3');
  editor.playhead.seek(2.5);
  expect(editor.selection.get()).toBe('shot2');
});

test('a take of another length has moments of its own', () => {
  const { editor } = following();
  editor.selection.set('shot3');
  const detach = editor.playhead.attach({ lengthSeconds: () => 4, play: () => undefined, pause: () => undefined, seek: () => undefined });
  editor.playhead.seek(1);
  expect(editor.selection.get()).toBe('shot3');
  detach();
  editor.playhead.seek(0.5);
  expect(editor.selection.get()).toBe('shot1');
});

test('it ends', () => {
  const { editor, stop } = following();
  stop();
  editor.playhead.seek(6);
  expect(editor.selection.get()).toBe('shot1');
});

test('who does not want to be followed keeps the shot that is selected', () => {
  const { editor, shown } = following();
  editor.previewView.set({ ...editor.previewView.get(), isFollowed: false });
  editor.playhead.seek(6);
  expect(editor.selection.get()).toBe('shot1');
  expect(shown).toEqual([]);
});
