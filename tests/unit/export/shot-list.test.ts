import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile } from '#lib/export/csv.ts';
import { knownCuts, shotFrames } from '#lib/export/known-cuts.ts';
import { shotListFile, shotListRows } from '#lib/export/shot-list.ts';
import { mention } from '#lib/prompt/mention.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { LIST_WORDS } from '#tests/support/paper-words.ts';
import { readCsv } from '#tests/support/read-csv.ts';
import { hostileWords } from '#tests/support/timelines.ts';

const board = withPicture(boardOf([2, 5, 3]), { type: 'url', url: 'https://pictures.example/lantern.png', facts: null });

describe('the shot list', () => {
  it('has a line for each shot, with its times and the names its words mention', () => {
    const [head, first, second] = readCsv(shotListFile(shotListRows(board), LIST_WORDS, null));
    expect(head).toEqual(['Shot', 'Start', 'Seconds', 'Prompt', 'References', 'Notes']);
    expect(first).toEqual(['1', '00:00:00:00', '2', 'Shot number 1, the lantern is lit. Lantern', 'Lantern', '']);
    expect(second).toEqual(['2', '00:00:02:00', '5', 'Shot number 2, the lantern is lit.', '', '']);
  });

  it('says beside a take where each shot really is and how late its cut comes', () => {
    const cuts = knownCuts({ framesPerSecond: 30, durationSeconds: 10 }, { found: null, marked: [75, 210], plannedCuts: [] });
    const rows = readCsv(shotListFile(shotListRows(board), LIST_WORDS, cuts)).slice(1);
    expect(rows.map((row) => row.slice(6))).toEqual([
      ['00:00:00:00', '2.5', '0'],
      ['00:00:02:12', '4.5', '15'],
      ['00:00:07:00', '3', '0'],
    ]);
  });

  it('finds shots beside added cuts, and leaves empty what nobody can tell', () => {
    const found = (marked: readonly number[] | null) => {
      const cuts = knownCuts({ framesPerSecond: 24, durationSeconds: 10 }, { found: null, marked, plannedCuts: [2, 7] });
      return readCsv(shotListFile(shotListRows(board), LIST_WORDS, cuts))
        .slice(1)
        .map((row) => row.slice(6));
    };
    // A cut that nobody planned, in the middle of the second shot.
    expect(found([50, 110, 168])).toEqual([
      ['00:00:00:00', '2.083', '0'],
      ['00:00:02:02', '4.917', '2'],
      ['00:00:07:00', '3', '0'],
    ]);
    // The second and the third are one.
    expect(found([46])).toEqual([
      ['00:00:00:00', '1.917', '0'],
      ['00:00:01:22', '', '-2'],
      ['', '', ''],
    ]);
    // Nobody has looked.
    expect(found(null)).toEqual(Array.from({ length: 3 }, () => ['', '', '']));
  });

  it('is one line for a prompt without planned cuts', () => {
    const single = { ...board, kind: 'single' as const, singlePrompt: `One ${mention('lantern')} in the wind.` };
    expect(shotListRows(single)).toMatchObject([{ number: 1, startSeconds: 0, seconds: 10, words: 'One Lantern in the wind.' }]);
  });
});

describe('a table for spreadsheets', () => {
  it('gives back what was put in, but for the apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostileWords, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const plain = (text: string) => text.toWellFormed().replaceAll('\0', '');
        const read = readCsv(csvFile(rows)).map((row) => row.map((cell) => cell.replace(/^'/, '')));
        expect(read).toEqual(rows.map((row) => row.map((cell) => plain(cell).replace(/^'/, ''))));
      }),
    );
  });

  it('makes no formula of anybody’s words', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1']) {
      expect(readCsv(csvFile([[formula, 'x']]))[0]?.[0]).toBe(`'${formula}`);
    }
    expect(readCsv(csvFile([['plain', -1]]))[0]).toEqual(['plain', '-1']);
  });
});

describe('which cuts of a take count', () => {
  const found = {
    method: 'test',
    framesPerSecond: 24,
    frames: 240,
    cuts: [{ frame: 50, kind: 'hard' as const, mixedFrames: 0, confidence: 1 }],
  };
  const video = { framesPerSecond: 23.99, durationSeconds: 10 };

  it('takes those corrected by hand before those found, and those before the plan', () => {
    const plannedCuts = [2, 7];
    expect(knownCuts(video, { found, marked: [60], plannedCuts })).toMatchObject({ cuts: [60], origin: 'marked' });
    expect(knownCuts(video, { found, marked: null, plannedCuts })).toMatchObject({ cuts: [50], origin: 'found' });
    expect(knownCuts(video, { found: null, marked: null, plannedCuts })).toMatchObject({
      cuts: [48, 168],
      framesPerSecond: 24,
      frames: 240,
      origin: 'planned',
    });
  });

  it('finds the frames of one shot, and none beyond the last', () => {
    const cuts = knownCuts(video, { found, marked: null, plannedCuts: [] });
    expect([1, 2, 3, 0].map((number) => shotFrames(cuts, number))).toEqual([{ start: 0, end: 50 }, { start: 50, end: 240 }, null, null]);
  });
});
