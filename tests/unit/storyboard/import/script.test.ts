import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { storyboardSchema } from '#lib/storyboard/document-schema.ts';
import { detectFormat, withoutLongGaps } from '#lib/storyboard/import/format.ts';
import { readScript } from '#lib/storyboard/import/read-script.ts';
import { atMost, storyboardOfScript } from '#lib/storyboard/import/storyboard-of-script.ts';
import { counter } from '#tests/unit/kling/boards.ts';

function draft(text: string) {
  const result = storyboardOfScript(readScript(text), counter());
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}
const plan = ({ shots }: Storyboard) => shots.map(({ prompt, seconds }) => [seconds, prompt]);

describe('a script in plain words', () => {
  it.each([
    [
      'Shot 1 (3s): A lantern.\nShot 2 (5s): A hand.',
      [
        [3, 'A lantern.'],
        [5, 'A hand.'],
      ],
    ],
    [
      'Shot 1 — 3 sec: A lantern.\n\nShot 2 — 4 seconds: A hand.',
      [
        [3, 'A lantern.'],
        [4, 'A hand.'],
      ],
    ],
    [
      '**Shot 1** [0:00–0:04] A lantern.\n**Shot 2** [0:04–0:10] A hand.',
      [
        [4, 'A lantern.'],
        [6, 'A hand.'],
      ],
    ],
    [
      'Shot 1, 0-2s: A lantern.\nShot 2, 2-5s: A hand.',
      [
        [2, 'A lantern.'],
        [3, 'A hand.'],
      ],
    ],
    [
      '镜头1（3秒）：灯笼亮了。\n镜头2（4秒）：一只手。',
      [
        [3, '灯笼亮了。'],
        [4, '一只手。'],
      ],
    ],
    [
      '第一镜：灯笼亮了（3秒）\n第二镜：一只手（4秒）',
      [
        [3, '灯笼亮了'],
        [4, '一只手'],
      ],
    ],
    [
      'shot 1, 3, A lantern; shot 2, 4, A hand;',
      [
        [3, 'A lantern'],
        [4, 'A hand'],
      ],
    ],
    [
      'Scene 1\nA lantern\nis lit. (3s)\n\nScene 2\nA hand. (4s)',
      [
        [3, 'A lantern is lit.'],
        [4, 'A hand.'],
      ],
    ],
    [
      '1. A lantern. (3 s)\n2. A hand. (4 s)',
      [
        [3, 'A lantern.'],
        [4, 'A hand.'],
      ],
    ],
    [
      '- A lantern (3s)\n- A hand (4s)',
      [
        [3, 'A lantern'],
        [4, 'A hand'],
      ],
    ],
    [
      '(3s) A lantern.\n\n(4s) A hand.',
      [
        [3, 'A lantern.'],
        [4, 'A hand.'],
      ],
    ],
  ])('keeps the seconds that are written down: %j', (text, expected) => {
    expect(plan(draft(text).storyboard)).toEqual(expected);
  });

  it('takes paragraphs, else lines, else sentences as its beats', () => {
    const words = (text: string) => draft(text).storyboard.shots.map(({ prompt }) => prompt);
    expect(words('One\nline.\n\nTwo.')).toEqual(['One line.', 'Two.']);
    expect(words('One.\nTwo.')).toEqual(['One.', 'Two.']);
    expect(words('One is here. Two is there. 三在这里。四在那里。')).toEqual(['One is here.', 'Two is there.', '三在这里。', '四在那里。']);
    expect(words('Only these words')).toEqual(['Only these words']);
  });

  it('does not take a number inside the words for a label or a length', () => {
    expect(plan(draft('In 3 seconds she counts 12 gulls.').storyboard)).toEqual([[3, 'In 3 seconds she counts 12 gulls.']]);
    expect(draft('A cut on the hand. The shot was loud.').storyboard.shots).toHaveLength(2);
    expect(draft('Shotgun 5 lies there.').storyboard.shots[0]?.prompt).toBe('Shotgun 5 lies there.');
  });

  it('shares the total in proportion to the words', () => {
    const [short, long] = draft(`Dawn breaks here.\n\n${'The old keeper climbs the stairs slowly. '.repeat(5)}`).storyboard.shots;
    expect(short?.seconds).toBe(1);
    expect(long?.seconds).toBeGreaterThan(6);
  });

  it('gives what is spoken more time than what is seen', () => {
    const [seen, spoken] = draft('The keeper walks down to the sea again.\n\nMARA: The keeper walks down to the sea again.').storyboard
      .shots;
    expect(spoken?.seconds).toBeGreaterThan(seen?.seconds ?? 0);
  });

  it('leaves stated lengths alone beside beats that have none', () => {
    expect(
      draft('Shot 1 (4s): A.\nShot 2: A few words for this one here.\nShot 3 (2s): C.').storyboard.shots.map(({ seconds }) => seconds),
    ).toEqual([4, 2, 2]);
  });

  it('joins neighbours when there are more beats than shots, and says so', () => {
    const { storyboard, notes } = draft(Array.from({ length: 9 }, (_, index) => `${index + 1}. Beat number ${index + 1}.`).join('\n'));
    expect(storyboard.shots).toHaveLength(6);
    expect(storyboard.shots.map(({ prompt }) => prompt).join(' ')).toBe(
      Array.from({ length: 9 }, (_, index) => `Beat number ${index + 1}.`).join(' '),
    );
    expect(notes).toContainEqual({ key: 'merged', values: { from: 9, to: 6 } });
  });

  it('brings stated lengths that no video has into range, and says so', () => {
    const { storyboard, notes } = draft('Shot 1 (10s): A.\nShot 2 (20s): B.');
    expect(plan(storyboard)).toEqual([
      [5, 'A.'],
      [10, 'B.'],
    ]);
    expect(notes).toContainEqual({ key: 'scaled', values: { from: 30, to: 15 } });
  });

  it('hands back what belongs to no shot, and finds title and speakers', () => {
    const script = readScript('# The lantern\nStyle: film grain\n\nShot 1: MARA looks up.\nMARA: It is lit.\nShot 2: Smoke.');
    expect(script).toMatchObject({ title: 'The lantern', leftOut: ['Style: film grain'], characters: ['MARA'] });
  });

  it('takes a single bare line over the first shot for the title, and a sentence or a setting not', () => {
    const shots = '\n\n1. (3s) A steep street, mist.\n2. (2s) A cat on a wall.';
    expect(readScript(`THE RED BALLOON, opening${shots}`)).toMatchObject({ title: 'THE RED BALLOON, opening', leftOut: [] });
    expect(readScript(`《堤》开场${shots}`)).toMatchObject({ title: '《堤》开场', leftOut: [] });
    for (const line of ['Shot on grainy film.', 'Style: film grain', `A ${'very '.repeat(20)}long line`])
      expect(readScript(`${line}${shots}`)).toMatchObject({ title: null, leftOut: [line] });
    // Without one it has none: what is untitled has a name in every language.
    expect(draft('A lantern is lit.').storyboard.title).toBe('');
    expect(readScript(`One line\nand another${shots}`)).toMatchObject({ title: null, leftOut: ['One line', 'and another'] });
  });

  it('refuses what has no words, and what no video can hold', () => {
    expect(storyboardOfScript(readScript(' \n '), counter())).toMatchObject({ ok: false, error: { code: 'nothing-to-read' } });
    expect(storyboardOfScript(readScript('word '.repeat(4000)), counter())).toMatchObject({
      ok: false,
      error: { code: 'script-too-long' },
    });
  });

  it('is told apart and joined at once, however many lines and gaps it has', () => {
    const before = performance.now();
    expect(detectFormat(`A lantern.${'\n '.repeat(30_000)}x${'\n'.repeat(60_000)}x`)).toBe('script');
    expect(withoutLongGaps(`A lantern.${' '.repeat(60_000)}It is lit.${'\n'.repeat(60_000)}Smoke.`)).toBe(
      'A lantern. It is lit.\n\nSmoke.',
    );
    const beats = Array.from({ length: 3000 }, (_, index) => ({ words: `W${index}`, spoken: '', seconds: null, opensScene: false }));
    expect(
      atMost(6, beats)
        .map(({ words }) => words)
        .join(' '),
    ).toBe(beats.map(({ words }) => words).join(' '));
    // Where the work grows with the square of the length, this takes minutes.
    expect(performance.now() - before).toBeLessThan(4000);
  });

  it('makes a valid storyboard of any text, with all its words in some shot or handed back', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        'Shot 1: ',
        'Shot 2 (3s)',
        '1. ',
        '2) ',
        '- ',
        '## ',
        '(0:01-0:09)',
        '99s',
        '镜头3，',
        '。',
        'MARA: ',
        'A lantern is lit. ',
        '\uFDD0a\uFDD1',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const script = readScript(text);
        const result = storyboardOfScript(script, counter());
        if (!result.ok) {
          expect(result.error.code).toBe('nothing-to-read');
          return;
        }
        const { storyboard } = result.value;
        const parsed = storyboardSchema.safeParse(storyboard);
        expect(parsed.success && parsed.data).toEqual(storyboard);
        const kept = [script.title ?? '', ...script.leftOut, ...storyboard.shots.map(({ prompt }) => prompt)].join(' ');
        expect(kept.split('lantern')).toHaveLength(text.split('lantern').length);
      }),
      { numRuns: 1000 },
    );
  });
});
