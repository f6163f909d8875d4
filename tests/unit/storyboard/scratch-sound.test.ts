import { describe, expect, it } from 'vitest';
import { compile } from '#lib/kling/compile.ts';
import type { ScratchSound, Storyboard } from '#lib/storyboard/document.ts';
import { edit } from '#lib/storyboard/edit.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import { mergeVersions } from '#lib/storyboard/merge-versions.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { storyboardOf } from '../client/an-editor.ts';

const voice: ScratchSound = { fileId: 'a'.repeat(64), name: 'Voice', durationSeconds: 2.4 };
const other: ScratchSound = { fileId: 'b'.repeat(64), name: 'Other', durationSeconds: 1 };

function edited(board: Storyboard, ...intents: readonly Intent[]): Storyboard {
  return intents.reduce((now, intent) => {
    const result = edit(now, intent);
    if (!result.ok) throw new Error(result.error);
    return result.value;
  }, board);
}
const soundsOf = ({ shots }: Storyboard) => shots.map(({ scratchSound }) => scratchSound?.name ?? null);
const set = (shotId: string, sound: ScratchSound | null): Intent => ({ type: 'set-scratch-sound', shotId, sound });

describe('a shot’s scratch sound', () => {
  const board = edited(storyboardOf(4, 3), set('shot1', voice));

  it('is part of the document, and goes without a trace', () => {
    expect(openDocument(JSON.parse(JSON.stringify(board)))).toEqual({ ok: true, value: board });
    expect(edited(board, set('shot1', null))).toEqual(storyboardOf(4, 3));
    expect(edited(board, set('shot1', voice))).toBe(board);
  });

  it('is never part of a request', () => {
    const options = { imageUrl: () => '', videoUrl: () => '' };
    expect(compile(board, options)).toEqual(compile(storyboardOf(4, 3), options));
  });

  it('was in no document before version 3', () => {
    const { version: _version, ...older } = storyboardOf(4, 3);
    expect(openDocument({ ...older, version: 2 })).toEqual({ ok: true, value: storyboardOf(4, 3) });
  });

  it('is copied with its shot, stays where it begins when the shot is divided, and comes back with the shot', () => {
    expect(soundsOf(edited(board, { type: 'duplicate-shot', shotId: 'shot1', newShotId: 'n1' }))).toEqual(['Voice', 'Voice', null]);
    const divided = edited(board, { type: 'split-shot', atSeconds: 2, newShotId: 'n1' });
    expect(soundsOf(divided)).toEqual(['Voice', null, null]);
    expect(edited(divided, { type: 'merge-shot', shotId: 'shot1' })).toEqual(board);
  });

  it('of two shots that become one is the first there is', () => {
    const both = edited(board, set('shot2', other));
    expect(soundsOf(edited(both, { type: 'merge-shot', shotId: 'shot1' }))).toEqual(['Voice']);
    expect(soundsOf(edited(both, set('shot1', null), { type: 'merge-shot', shotId: 'shot1' }))).toEqual(['Other']);
  });

  it('is taken from whoever changed it when two versions become one', () => {
    const base = storyboardOf(4, 3);
    const mine = edited(base, set('shot1', voice));
    const theirs = edited(base, { type: 'set-prompt', target: { shotId: 'shot2' }, prompt: 'It rains.' });
    expect(soundsOf(mergeVersions({ base, mine, theirs }))).toEqual(['Voice', null]);
    expect(mergeVersions({ base, mine, theirs: base })).toEqual(mine);
  });

  it.each([
    { ...voice, fileId: 'elsewhere' },
    { ...voice, name: '' },
    { ...voice, durationSeconds: Number.NaN },
  ])('that could not be stored is refused', (sound) => {
    expect(edit(board, set('shot2', sound))).toEqual({ ok: false, error: 'sound-malformed' });
  });
});
