import { describe, expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import { fromRaw, toRaw } from '#lib/prompt/raw.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { trayNumbers } from '#lib/storyboard/import/tray-numbers.ts';
import { board, element, image } from '#tests/unit/kling/boards.ts';
import { edited } from '../driver.ts';

const READ = board({
  shots: [
    [`${mention('a')} meets ${mention('b')}.`, 3],
    [`${mention('mei')} leaves.`, 2],
  ],
  references: [image('a'), element('mei', '101'), image('b'), image('waiting')],
});

/** What the field of a shot says, and what becomes of the draft when somebody changes it. */
const said = (draft: Storyboard, shot: number) => toRaw(draft.shots[shot]?.prompt ?? '', trayNumbers(draft.references).tokenOf);
function typed(draft: Storyboard, shot: number, raw: string): Storyboard {
  const prompt = fromRaw(raw, trayNumbers(draft.references).referenceForToken);
  return edited(draft, { type: 'set-prompt', target: { shotId: `shot${shot + 1}` }, prompt });
}

describe('the numbers of a draft', () => {
  it('stay where they are while a token is half deleted, and it means the same again when it is whole', () => {
    const half = typed(READ, 0, said(READ, 0).replace('>>>', '>>'));
    expect(said(half, 0)).toBe('<<<image_1>> meets <<<image_2>>>.');
    expect(half.shots[0]?.prompt).toBe(`<<<image_1>> meets ${mention('b')}.`);
    expect(typed(half, 0, said(half, 0).replace('>> ', '>>> '))).toEqual(READ);
  });

  it('stay while a token is cut out of one shot and put into another', () => {
    const cut = typed(READ, 0, said(READ, 0).replace('<<<image_1>>>', 'She'));
    const pasted = typed(cut, 1, `${said(cut, 1)} <<<image_1>>> stays.`);
    expect(pasted.shots.map(({ prompt }) => prompt)).toEqual([
      `She meets ${mention('b')}.`,
      `${mention('mei')} leaves. ${mention('a')} stays.`,
    ]);
  });

  it('are counted within each kind, also of what no prompt names yet', () => {
    const { tokenOf, referenceForToken } = trayNumbers(READ.references);
    expect(['a', 'mei', 'b', 'waiting', 'gone'].map(tokenOf)).toEqual([
      '<<<image_1>>>',
      '<<<element_1>>>',
      '<<<image_2>>>',
      '<<<image_3>>>',
      null,
    ]);
    expect([0, 1, 2, 3, 4].map((number) => referenceForToken({ kind: 'image', number }))).toEqual([null, 'a', 'b', 'waiting', null]);
    expect(referenceForToken({ kind: 'video', number: 1 })).toBeNull();
  });
});
