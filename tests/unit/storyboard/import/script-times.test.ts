import { describe, expect, it } from 'vitest';
import { detectFormat } from '#lib/storyboard/import/format.ts';
import { readScript } from '#lib/storyboard/import/read-script.ts';

/** Seconds and words of every beat; null where it states none. */
const beats = (text: string) => readScript(text).beats.map(({ seconds, words }) => [seconds, words]);

describe('a number at the start of a line', () => {
  it.each([
    '0:00-0:03 A man walks in.\n0:03-0:06 He runs.',
    '00:00 - 00:03: A man walks in.\n00:03 - 00:06: He runs.',
    '(0:00–0:03) A man walks in.\n(0:03–0:06) He runs.',
  ])('is a clock and no number of a list: %j', (text) => {
    expect(beats(text)).toEqual([
      [3, 'A man walks in.'],
      [3, 'He runs.'],
    ]);
  });

  it('is a decimal and no number of a list', () => {
    expect(beats('1.5s Wide of the quay\n2.5s Close-up of a hand')).toEqual([
      [1.5, 'Wide of the quay'],
      [2.5, 'Close-up of a hand'],
    ]);
    expect(beats('12:30 lunch is served.\n13:45 she leaves.')).toEqual([
      [null, '12:30 lunch is served.'],
      [null, '13:45 she leaves.'],
    ]);
    expect(beats('Shot 1.1: A lantern.\nShot 1.2: A hand.')).toEqual([
      [null, 'A lantern.'],
      [null, 'A hand.'],
    ]);
    expect(beats('Shot 2.5s after dawn.')).toEqual([[null, 'Shot 2.5s after dawn.']]);
  });

  it.each([
    '1. A lantern\n2. A hand',
    '1.A lantern\n2.A hand',
    '1:A lantern\n2:A hand',
    '(1) A lantern\n(2) A hand',
    '1) A lantern\n2) A hand',
    '[1] A lantern\n[2] A hand',
  ])('is a number of a list: %j', (text) => {
    expect(beats(text)).toEqual([
      [null, 'A lantern'],
      [null, 'A hand'],
    ]);
  });

  it('is a number of a list where the words begin with one, too', () => {
    expect(beats('1. 2 men\n2. 3 dogs')).toEqual([
      [null, '2 men'],
      [null, '3 dogs'],
    ]);
    expect(beats('1、3个人\n2、0:00-0:02 一只手')).toEqual([
      [null, '3个人'],
      [2, '一只手'],
    ]);
  });
});

describe('a bracket at the start of a text', () => {
  it.each(['[0:00–0:03] A man walks in.\n[0:03–0:06] He runs.', '[3s] A man walks in.', '[1] A man walks in.', '[Music] A man walks in.'])(
    'belongs to a script: %j',
    (text) => expect(detectFormat(text)).toBe('script'),
  );

  it('is a note over a screenplay where two stand', () => {
    expect(detectFormat('[[Second draft]]\n\nINT. QUAY - DAWN\n\nGulls.')).toBe('fountain');
  });

  it.each(['{"prompt": "half', '{', '[{"prompt": "A man"}]', '[\n  {\n'])('belongs to JSON, whole or half: %j', (text) =>
    expect(detectFormat(text)).toBe('request'),
  );
});

describe('times', () => {
  it.each([
    '0s-3s: A lantern\n3s-6s: A hand',
    '**0:00–0:03** A lantern\n**0:03–0:06:** A hand',
    '0:00 to 0:03 A lantern\n0:03 to 0:06 A hand',
    '0:00 → 0:03 A lantern\n0:03 → 0:06 A hand',
    '0:00.5-0:03.5 A lantern\n0:03.5-0:06.5 A hand',
    '00:00:00-00:00:03 A lantern\n00:00:03-00:00:06 A hand',
    '[00:00:00,000 --> 00:00:03,000] A lantern\n[00:00:03,000 --> 00:00:06,000] A hand',
    '00:00.000 --> 00:03.000\nA lantern\n\n00:03.000 --> 00:06.000\nA hand',
    'Shot 1 0:00-0:03 A lantern\nShot 2 0:03-0:06 A hand',
  ])('are read as they are written: %j', (text) => {
    expect(beats(text)).toEqual([
      [3, 'A lantern'],
      [3, 'A hand'],
    ]);
  });

  it.each([
    '0：00-0：03 灯笼\n0：03-0：06 一只手',
    '【0：00～0：03】灯笼\n【0：03～0：06】一只手',
    '［0:00-0:03］灯笼\n［0:03-0:06］一只手',
    '０：００－０：０３　灯笼\n０：０３－０：０６　一只手',
    '0秒～3秒：灯笼\n3秒～6秒：一只手',
    '镜头１（3秒）灯笼\n镜头２（3秒）一只手',
    '　　１．（３秒）灯笼\n　　２．（３秒）一只手',
    '（1）3秒：灯笼\n（2）3秒：一只手',
    '【1】3秒：灯笼\n【2】3秒：一只手',
  ])('are read in wide signs, too: %j', (text) => {
    expect(beats(text)).toEqual([
      [3, '灯笼'],
      [3, '一只手'],
    ]);
  });

  it.each(['9:30, and she is late', '01:00:00:00 - 01:00:03:00 A lantern', '0:03-0:00 A lantern', 'At 0:03 - 0:06 she runs'])(
    'are words where they are no length: %j',
    (text) => expect(beats(text)).toEqual([[null, text]]),
  );

  it('end before words that begin with a number', () => {
    expect(beats('3s - 4 men enter')).toEqual([[3, '4 men enter']]);
  });

  it.each([
    '0:00-0:03\nA lantern\n0:03-0:06\nA hand',
    '(3s)\n\nA lantern\n\n(3s)\n\nA hand',
    'A lantern\n(3s)\nA hand\n(3s)',
    '1\n00:00:00,000 --> 00:00:03,000\nA lantern\n\n2\n00:00:03,000 --> 00:00:06,000\nA hand',
    'WEBVTT - English\n\n00:00.000 --> 00:03.000\nA lantern\n\n00:03.000 --> 00:06.000\nA hand',
  ])('on lines of their own are those of the words beside them: %j', (text) => {
    expect(beats(text)).toEqual([
      [3, 'A lantern'],
      [3, 'A hand'],
    ]);
  });

  it('on lines of their own make no words lost', () => {
    expect(beats('A street.\n(3s)\nA lantern\n(2s)\n(4s)\nA hand')).toEqual([
      [null, 'A street.'],
      [3, 'A lantern'],
      [4, 'A hand'],
    ]);
    expect(beats('(3s)')).toEqual([]);
  });
});

it('a heading stays one where times stand on lines of their own', () => {
  expect(beats('## Harbor\n\n(3s)\n\nA lantern\n\n(2s)')).toEqual([[2, 'Harbor. A lantern']]);
  expect(beats('(3s)\n\n## Harbor\n\nA lantern')).toEqual([[3, 'Harbor. A lantern']]);
  expect(beats('## Harbor\nGulls cry.\n\n(2s)\n\n## Pier\nA hand.\n\n(3s)')).toEqual([
    [2, '## Harbor Gulls cry.'],
    [3, '## Pier A hand.'],
  ]);
});

describe('long runs of blanks', () => {
  it.each([
    ['before the words of a shot', (run: string) => `Shot 1${run}A lantern.\nShot 2 (3s) A hand.`],
    ['before a paragraph', (run: string) => `A lantern.\n\n${run}A hand.`],
    ['inside a bracket', (run: string) => `A lantern.\n\n(3${run}men) A hand.`],
  ])('%s are read at once, whatever they are made of', (_, script) => {
    for (const blank of [' ', '\t', '\u2003', '\n', ' \n']) {
      expect(beats(script(blank.repeat(30_000))).at(-1)?.[1]).toMatch(/A hand\.$/);
    }
  });
});
