import { expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import { replaceWith } from '#lib/storyboard/import/replace-with.ts';
import { board, image } from '#tests/unit/kling/boards.ts';

const current = board({
  title: 'Harbour',
  kind: 'single',
  singlePrompt: 'One.',
  settings: { mode: 'standard' },
  references: [image('mara', { name: 'Mara' }), image('brass', { name: 'Mara’s bowl (brass)' })],
});

it('keeps settings, references and other words when a script comes in, and mentions what it calls by name', () => {
  const imported = board({
    title: '',
    shots: [
      ['Mara lifts Mara’s bowl (brass). MARA smiles, not Maraca.', 4],
      ['Nobody.', 2],
    ],
  });
  const replaced = replaceWith(current, imported, 'script');
  expect(replaced).toMatchObject({
    title: 'Harbour',
    kind: 'storyboard',
    totalSeconds: 6,
    singlePrompt: 'One.',
    settings: { mode: 'standard' },
  });
  expect(replaced.references).toBe(current.references);
  expect(replaced.shots.map(({ prompt }) => prompt)).toEqual([
    `${mention('mara')} lifts ${mention('brass')}. MARA smiles, not Maraca.`,
    'Nobody.',
  ]);
});

it('takes the title of a script that has one', () => {
  expect(replaceWith(current, board({ title: 'The last lantern' }), 'fountain').title).toBe('The last lantern');
});

it('takes a whole storyboard as it is', () => {
  const imported = board({ title: 'Other' });
  expect(replaceWith(current, imported, 'request')).toBe(imported);
});
