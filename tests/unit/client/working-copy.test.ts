import { describe, expect, test } from 'vitest';
import { storyboardResolver } from '#lib/client/storyboard-resolver.ts';
import { createWorkingCopy } from '#lib/client/working-copy.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { storyboardOf } from './an-editor.ts';

describe('working copy', () => {
  test('the form holds what the snapshot shows, whatever changed', async () => {
    const before = storyboardOf(2, 3, 4);
    const copy = createWorkingCopy(before, storyboardResolver);
    const next: Storyboard = {
      ...before,
      title: 'Other',
      settings: { ...before.settings, sound: true },
      totalSeconds: 6,
      shots: [
        { id: 'shot3', prompt: 'Moved.', seconds: 4 },
        { id: 'shot1', prompt: '', seconds: 2 },
      ],
    };
    copy.replace(next);
    expect(copy.form.getValues()).toEqual(next);
    expect(await copy.validated()).toEqual(next);
  });

  test('typing into one shot writes that prompt alone', () => {
    const before = storyboardOf(2, 3);
    const copy = createWorkingCopy(before, storyboardResolver);
    const written: (string | undefined)[] = [];
    copy.form.subscribe({ formState: { values: true }, callback: ({ name }) => written.push(name) });
    copy.replace({ ...before, shots: before.shots.map((shot, index) => (index === 1 ? { ...shot, prompt: 'New words.' } : shot)) });
    expect(copy.form.getValues('shots.1.prompt')).toBe('New words.');
    expect(new Set(written)).toEqual(new Set(['shots.1.prompt']));
  });

  test('a sound that comes to a shot is handed out with it, another in its place too, and none when it goes', async () => {
    const before = storyboardOf(2, 3);
    const copy = createWorkingCopy(before, storyboardResolver);
    const withSound = (digit: string): Storyboard => ({
      ...before,
      shots: before.shots.map((shot, index) =>
        index === 1 ? { ...shot, scratchSound: { fileId: digit.repeat(64), name: `Voice ${digit}`, durationSeconds: 2.5 } } : shot,
      ),
    });
    for (const next of [withSound('a'), withSound('b'), before]) {
      copy.replace(next);
      expect(JSON.parse(JSON.stringify(await copy.validated()))).toEqual(next);
    }
  });

  test('words undone before the readers were told of them are told as undone', () => {
    const before = storyboardOf(2, 3);
    const copy = createWorkingCopy(before, storyboardResolver);
    let told = 0;
    copy.subscribe(() => {
      told += 1;
    });
    copy.replace({ ...before, shots: before.shots.map((shot) => ({ ...shot, prompt: 'New words.' })) }, { tellLater: true });
    expect(told).toBe(0);
    copy.replace(before);
    expect(told).toBe(1);
    copy.tell();
    expect(told).toBe(1);
  });

  test('a document that breaks the schema is not handed out', async () => {
    const copy = createWorkingCopy(storyboardOf(2, 3), storyboardResolver);
    copy.replace({ ...storyboardOf(2, 3), totalSeconds: 9 });
    expect(await copy.validated()).toBeNull();
    copy.replace(storyboardOf(2, 3));
    expect(await copy.validated()).toEqual(storyboardOf(2, 3));
  });
});
