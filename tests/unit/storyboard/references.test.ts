import { describe, expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import { toRaw } from '#lib/prompt/raw.ts';
import { STORED } from '#lib/storyboard/document.ts';
import { placesThatMention, referenceUse } from '#lib/storyboard/reference-use.ts';
import { referenceForToken, sentReferences, tokenOf } from '#lib/storyboard/sent-references.ts';
import { board, element, image, video } from '#tests/unit/kling/boards.ts';
import { edited, refusalOf } from './driver.ts';

const tray = board({
  shots: [
    [`Steam over ${mention('bowl')}.`, 2],
    ['Rain.', 3],
    [`${mention('mei')} lifts ${mention('bowl')}.`, 2],
  ],
  autoPrompt: `All about ${mention('lantern')}`,
  singlePrompt: mention('mei'),
  references: [image('lantern'), image('bowl', { name: 'Brass bowl' }), element('mei', '101'), element('vendor', '102', { pinned: true })],
});

function numbers(storyboard: typeof tray): string[] {
  return sentReferences(storyboard).map(({ reference, token }) => `${reference.id}=${token.kind}_${token.number}`);
}

describe('numbers', () => {
  it('counts, in tray order, only what the current kind names, pins, or always sends', () => {
    expect(numbers(tray)).toEqual(['bowl=image_1', 'mei=element_1', 'vendor=element_2']);
    expect(numbers(edited(tray, { type: 'set-kind', kind: 'auto' }))).toEqual(['lantern=image_1', 'vendor=element_1']);
    expect(numbers(edited(tray, { type: 'set-role', referenceId: 'lantern', role: 'first-frame' }))[0]).toBe('lantern=image_1');
    expect(numbers(board({ references: [video('clip')] }))).toEqual(['clip=video_1']);
  });

  it('follow the tray’s order without touching a word', () => {
    const shown = edited(tray, { type: 'set-prompt', target: { shotId: 'shot2' }, prompt: mention('lantern') });
    const moved = edited(shown, { type: 'move-reference', referenceId: 'bowl', toIndex: 0 });
    expect(moved.shots).toEqual(shown.shots);
    expect(toRaw(shown.shots[0]?.prompt ?? '', tokenOf(shown))).toBe('Steam over <<<image_2>>>.');
    expect(toRaw(moved.shots[0]?.prompt ?? '', tokenOf(moved))).toBe('Steam over <<<image_1>>>.');
  });

  it('read pasted tokens by the sent numbers first, then the waiting references in tray order', () => {
    const meant = referenceForToken(tray);
    expect([1, 2, 3].map((number) => meant({ kind: 'image', number }))).toEqual(['bowl', 'lantern', null]);
    expect(meant({ kind: 'image', number: 0 })).toBeNull();
    expect(meant({ kind: 'video', number: 1 })).toBeNull();
  });
});

describe('the tray', () => {
  it('says which shots use a reference', () => {
    expect(referenceUse(tray, 'bowl')).toEqual({ shots: [1, 3], sent: true });
    expect(referenceUse(tray, 'lantern')).toEqual({ shots: [], sent: false });
    expect(referenceUse(tray, 'vendor')).toEqual({ shots: [], sent: true });
    expect(referenceUse(edited(tray, { type: 'set-kind', kind: 'single' }), 'mei')).toEqual({ shots: [], sent: true });
    expect(placesThatMention(tray, 'mei')).toEqual({ shots: [3], prompts: ['single'] });
  });

  it('leaves the name as plain words in every prompt when a reference is removed', () => {
    const without = edited(tray, { type: 'remove-reference', referenceId: 'bowl' }, { type: 'remove-reference', referenceId: 'lantern' });
    expect(without.shots[0]?.prompt).toBe('Steam over Brass bowl.');
    expect(without.shots[2]?.prompt).toBe(`${mention('mei')} lifts Brass bowl.`);
    expect(without.shots[1]).toBe(tray.shots[1]);
    expect(without.autoPrompt).toBe('All about lantern');
    expect(without.references.map(({ id }) => id)).toEqual(['mei', 'vendor']);
  });

  it('has one first frame and one end frame: the image that held the place becomes a plain reference', () => {
    const framed = edited(
      tray,
      { type: 'set-role', referenceId: 'lantern', role: 'first-frame' },
      { type: 'set-role', referenceId: 'bowl', role: 'first-frame' },
      { type: 'add-reference', reference: image('end', { role: 'end-frame' }) },
    );
    expect(framed.references.flatMap((each) => (each.kind === 'image' ? [each.role] : []))).toEqual([
      'reference',
      'first-frame',
      'end-frame',
    ]);
  });

  it('refuses roles and sources that do not go with the kind', () => {
    expect(refusalOf(tray, { type: 'set-role', referenceId: 'mei', role: 'first-frame' })).toBe('role-not-of-kind');
    expect(refusalOf(tray, { type: 'set-role', referenceId: 'bowl', role: 'base' })).toBe('role-not-of-kind');
    expect(refusalOf(tray, { type: 'set-keep-original-sound', referenceId: 'bowl', keep: true })).toBe('role-not-of-kind');
    expect(refusalOf(tray, { type: 'replace-source', referenceId: 'mei', source: { type: 'url', url: 'https://a', facts: null } })).toBe(
      'role-not-of-kind',
    );
    expect(refusalOf(tray, { type: 'set-pinned', referenceId: 'gone', pinned: true })).toBe('reference-not-found');
  });

  it('takes in nothing that could not be stored', () => {
    expect(refusalOf(tray, { type: 'add-reference', reference: element('x', 'not digits') })).toBe('reference-malformed');
    expect(refusalOf(tray, { type: 'add-reference', reference: image('bowl') })).toBe('id-not-free');
    const named = edited(tray, { type: 'add-reference', reference: image('x', { name: 'n'.repeat(99) }) });
    expect(named.references.at(-1)?.name).toHaveLength(STORED.maxNameLength);
    expect(edited(tray, { type: 'rename-reference', referenceId: 'bowl', name: '  ' })).toBe(tray);
    const full = board({ references: Array.from({ length: STORED.maxReferences }, (_, index) => image(`i${index}`)) });
    expect(refusalOf(full, { type: 'add-reference', reference: image('more') })).toBe('too-many-references');
  });

  it('changes what a reference shows, sends and sounds like in place', () => {
    const source = { type: 'url', url: 'https://images.example/new.png', facts: null } as const;
    const changed = edited(
      edited(tray, { type: 'add-reference', reference: video('clip') }),
      { type: 'replace-source', referenceId: 'bowl', source },
      { type: 'set-pinned', referenceId: 'lantern', pinned: true },
      { type: 'set-keep-original-sound', referenceId: 'clip', keep: false },
      { type: 'set-role', referenceId: 'clip', role: 'base' },
      { type: 'rename-reference', referenceId: 'mei', name: 'Mei Lin' },
    );
    expect(changed.references).toMatchObject([
      { id: 'lantern', pinned: true },
      { id: 'bowl', source },
      { id: 'mei', name: 'Mei Lin' },
      { id: 'vendor' },
      { id: 'clip', keepOriginalSound: false, role: 'base' },
    ]);
  });
});
