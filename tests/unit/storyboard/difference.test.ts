import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import { type Difference, differences, type Side } from '#lib/storyboard/difference.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { storyboardSchema } from '#lib/storyboard/document-schema.ts';
import { edit } from '#lib/storyboard/edit.ts';
import type { Intent } from '#lib/storyboard/intent.ts';
import { mergeVersions } from '#lib/storyboard/merge-versions.ts';
import { storyboards } from '#tests/unit/kling/arbitraries.ts';
import { board, image } from '#tests/unit/kling/boards.ts';
import { intents } from './arbitrary-intents.ts';
import { edited } from './driver.ts';

const base = board({
  title: 'Harbour',
  shots: [
    ['Dawn.', 2],
    ['Noon.', 3],
    ['Dusk.', 2],
  ],
  references: [image('r0'), image('r1')],
});
const shown = (all: readonly Difference[]) => all.map(({ key, changedBy, proposed }) => [key, changedBy, proposed]);
const words = (id: string, prompt: string): Intent => ({ type: 'set-prompt', target: { shotId: id }, prompt });

/** What somebody makes of a storyboard in a few edits; refused ones are skipped, as in the editor. */
function reworked(start: Storyboard, changes: readonly Intent[]): Storyboard {
  return changes.reduce((current, intent) => {
    const result = edit(current, intent);
    return result.ok ? result.value : current;
  }, start);
}
const someEdits = fc.array(intents, { maxLength: 8 });
const versions = fc
  .tuple(storyboards, someEdits, someEdits, fc.boolean())
  .map(([start, own, other, isKnown]) => ({ base: isKnown ? start : null, mine: reworked(start, own), theirs: reworked(start, other) }));

describe('two versions of a storyboard', () => {
  it('differ in nothing when they are the same', () => {
    expect(differences({ base, mine: base, theirs: { ...base } })).toEqual([]);
  });

  it('are compared part by part, with who changed what', () => {
    const mine = edited(base, { type: 'set-title', title: 'Mine' }, words('shot1', 'My dawn.'), words('shot2', 'My noon.'));
    const theirs = edited(
      base,
      words('shot2', 'Their noon.'),
      { type: 'set-mode', mode: 'standard' },
      { type: 'move-cut', cutIndex: 0, toSeconds: 3 },
    );
    expect(shown(differences({ base, mine, theirs }))).toEqual([
      ['title', 'mine', 'mine'],
      ['setting:mode', 'theirs', 'theirs'],
      ['words:shot1', 'mine', 'mine'],
      ['seconds:shot1', 'theirs', 'theirs'],
      ['words:shot2', 'both', 'mine'],
      ['seconds:shot2', 'theirs', 'theirs'],
    ]);
  });

  it('clash everywhere when nobody knows what they began with', () => {
    const theirs = edited(base, { type: 'set-title', title: 'Theirs' });
    expect(shown(differences({ base: null, mine: base, theirs }))).toEqual([['title', 'both', 'mine']]);
  });

  it('clash over a shot that one deleted and the other worked on, and the work is kept unless a person says otherwise', () => {
    const mine = edited(base, words('shot3', 'A long dusk.'));
    const theirs = edited(base, { type: 'delete-shot', shotId: 'shot3' });
    expect(shown(differences({ base, mine, theirs }))).toContainEqual(['shots', 'both', 'mine']);
    expect(mergeVersions({ base, mine, theirs }).shots.map(({ prompt }) => prompt)).toEqual(['Dawn.', 'Noon.', 'A long dusk.']);
  });

  it('clash over a reference that one removed and the other has just named', () => {
    const mine = edited(base, words('shot1', `Dawn over ${mention('r1')}.`));
    const theirs = edited(base, { type: 'remove-reference', referenceId: 'r1' });
    expect(shown(differences({ base, mine, theirs }))).toContainEqual(['reference:r1', 'both', 'mine']);
    const without = mergeVersions({ base, mine, theirs }, new Map([['reference:r1', 'theirs']]));
    expect(without.references.map(({ id }) => id)).toEqual(['r0']);
    expect(without.shots[0]?.prompt).toBe('Dawn over r1.');
  });
});

describe('merging', () => {
  it('takes each part from whoever changed it', () => {
    const mine = edited(base, words('shot1', 'My dawn.'), { type: 'add-shot', newShotId: 'n1' });
    const theirs = edited(
      base,
      { type: 'set-title', title: 'Theirs' },
      { type: 'add-reference', reference: image('b') },
      words('shot3', 'Their dusk.'),
    );
    const merged = mergeVersions({ base, mine, theirs });
    expect(merged.title).toBe('Theirs');
    expect(merged.shots.map(({ prompt }) => prompt)).toEqual(['My dawn.', 'Noon.', 'Their dusk.', '']);
    expect(merged.references.map(({ id }) => id)).toEqual(['r0', 'r1', 'b']);
  });

  it('follows a person’s choice, and keeps the shots filling the total', () => {
    const mine = edited(base, { type: 'set-shot-seconds', shotId: 'shot1', seconds: 9 });
    const theirs = edited(base, { type: 'set-shot-seconds', shotId: 'shot2', seconds: 10 });
    const merged = mergeVersions({ base, mine, theirs });
    expect(merged.totalSeconds).toBe(15);
    expect(merged.shots.map(({ seconds }) => seconds)).toEqual([7, 7, 1]);
    expect(mergeVersions({ base, mine, theirs }, new Map([['seconds:shot2', 'mine']]))).toEqual(mine);
  });

  it('gives a version back when the other one changed nothing', () => {
    fc.assert(
      fc.property(storyboards, someEdits, (start, changes) => {
        const changed = reworked(start, changes);
        expect(mergeVersions({ base: start, mine: start, theirs: changed })).toEqual(changed);
        expect(mergeVersions({ base: start, mine: changed, theirs: start })).toEqual(changed);
      }),
    );
  });

  it('gives one side when everything is chosen from it', () => {
    fc.assert(
      fc.property(versions, fc.constantFrom<Side>('mine', 'theirs'), (given, side) => {
        const found = differences(given);
        fc.pre(found.length > 0);
        expect(mergeVersions(given, new Map(found.map(({ key }) => [key, side])))).toEqual(given[side]);
      }),
    );
  });

  it('always makes a valid storyboard, whatever is chosen', () => {
    fc.assert(
      fc.property(versions, fc.infiniteStream(fc.constantFrom<Side>('mine', 'theirs')), (given, coin) => {
        const choices = new Map(differences(given).map(({ key }) => [key, coin.next().value as Side]));
        for (const merged of [mergeVersions(given), mergeVersions(given, choices)]) {
          const parsed = storyboardSchema.safeParse(merged);
          expect(parsed.success && parsed.data).toEqual(merged);
        }
      }),
    );
  });
});
