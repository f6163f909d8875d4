import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { requestDifferences } from '#lib/storyboard/request-difference.ts';
import { storyboards } from '#tests/unit/kling/arbitraries.ts';
import { board, image } from '#tests/unit/kling/boards.ts';

const plan = board({
  title: 'Night market',
  shots: [
    ['Lanterns come on.', 2],
    [`Steam over ${mention('bowl')}.`, 5],
    ['The lane.', 3],
  ],
  references: [image('bowl'), image('roof')],
});
const withShots = (change: (shots: Storyboard['shots']) => Storyboard['shots']): Storyboard => {
  const shots = change(plan.shots);
  return { ...plan, shots, totalSeconds: shots.reduce((sum, { seconds }) => sum + seconds, 0) };
};

describe('what differed between two requests', () => {
  it('are the words that were changed, shot by shot', () => {
    const other = withShots((shots) => shots.map((shot) => (shot.id === 'shot1' ? { ...shot, prompt: 'Lanterns go out.' } : shot)));
    expect(requestDifferences(plan, other)).toEqual([
      {
        at: 'words',
        shot: { one: 1, other: 1 },
        seconds: { one: 2, other: 2 },
        pieces: [
          { kind: 'same', text: 'Lanterns ' },
          { kind: 'removed', text: 'come on' },
          { kind: 'added', text: 'go out' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
  });

  it('follows a shot to its new place, and says which is gone and which is new', () => {
    const other = withShots(([first, second, third]) =>
      [third, first, { id: 'new', prompt: 'New.', seconds: 4 }].flatMap((each) => each ?? []).filter((each) => each !== second),
    );
    expect(requestDifferences(plan, other)).toMatchObject([
      { at: 'total', one: 10, other: 9 },
      { at: 'words', shot: { one: 3, other: 1 } },
      { at: 'words', shot: { one: 2, other: null }, pieces: [{ kind: 'removed', text: 'Steam over @bowl.' }] },
      { at: 'words', shot: { one: 1, other: 2 } },
      { at: 'words', shot: { one: null, other: 3 }, pieces: [{ kind: 'added', text: 'New.' }] },
      { at: 'reference', name: 'bowl', other: null },
    ]);
  });

  it('compares storyboards that were made apart place by place', () => {
    const apart = { ...plan, shots: plan.shots.map((shot) => ({ ...shot, id: `other-${shot.id}` })) };
    expect(requestDifferences(plan, apart)).toEqual([]);
  });

  it('are settings, kind and length', () => {
    const other: Storyboard = {
      ...plan,
      kind: 'single',
      singlePrompt: 'All of it.',
      settings: { ...plan.settings, mode: '4k', sound: true },
    };
    expect(requestDifferences(plan, other)).toMatchObject([
      { at: 'kind', one: 'storyboard', other: 'single' },
      { at: 'setting', setting: 'mode', one: 'pro', other: '4k' },
      { at: 'setting', setting: 'sound', one: false, other: true },
      { at: 'words', shot: null, pieces: [{ kind: 'added', text: 'All of it.' }] },
      { at: 'words', shot: { one: 1, other: null } },
      { at: 'words', shot: { one: 2, other: null } },
      { at: 'words', shot: { one: 3, other: null } },
      { at: 'reference', name: 'bowl' },
    ]);
  });

  it('is a picture that was exchanged, and not one that only waits in the tray, nor a name, title or order', () => {
    const swapped = {
      ...plan,
      references: [image('bowl', { source: { type: 'url', url: 'https://images.example/other.png', facts: null } })],
    };
    expect(requestDifferences(plan, swapped)).toMatchObject([{ at: 'reference', name: 'bowl' }]);
    const unheard = { ...plan, title: 'Other', autoPrompt: 'x', references: [image('roof', { name: 'Paper roof' }), image('bowl')] };
    expect(requestDifferences(plan, unheard)).toEqual([]);
  });

  it('is nothing between a storyboard and itself, and seen from both sides the same in number', () => {
    fc.assert(
      fc.property(storyboards, storyboards, (one, other) => {
        expect(requestDifferences(one, one)).toEqual([]);
        expect(requestDifferences(one, other)).toHaveLength(requestDifferences(other, one).length);
      }),
    );
  });
});
