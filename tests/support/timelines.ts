/** Timelines for the tests of the exports, and how they are read back by programs that are not ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import { type CutTimeline, cutTimeline } from '#lib/export/cut-timeline.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/timelines');

/** Three shots in ten seconds at 24 frames a second, cut where they were planned. */
export function timelineOf(changes: Partial<Parameters<typeof cutTimeline>[0]> = {}): CutTimeline {
  return cutTimeline({
    title: 'The lantern maker - take 2',
    media: { name: 'Take 2', path: 'takes/take 2.mp4', width: 1280, height: 720, hasSound: true },
    framesPerSecond: 24,
    frames: 240,
    cuts: [48, 168],
    plan: [
      { startSeconds: 0, seconds: 2, words: 'A lantern is lit.' },
      { startSeconds: 2, seconds: 5, words: 'Mei carries it to the harbour.' },
      { startSeconds: 7, seconds: 3, words: 'It floats away.' },
    ],
    ...changes,
  });
}

/** Any UTF-16 code units: control characters, halves of pairs, noncharacters; and what the formats are written with. */
export const hostileWords = fc
  .array(
    fc.oneof(
      { arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), weight: 3 },
      fc.constantFrom('&', '<', '>', '"', "'", ']]>', '<!--', '\r\n', '\n', '=1+1', '002  AX V C', '* LOC:', '灯笼', '🏮', ' ', 'words'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Timelines that the model may make of a plan: shots moved, merged and added, at several rates, with any words. */
export const anyTimeline = fc
  .record({
    title: hostileWords,
    words: fc.array(hostileWords, { minLength: 1, maxLength: 6 }),
    framesPerSecond: fc.constantFrom(24, 25, 30, 23.976, 60),
    seconds: fc.integer({ min: 3, max: 15 }),
    cuts: fc.array(fc.integer({ min: -5, max: 1000 }), { maxLength: 9 }),
    hasSound: fc.boolean(),
    path: hostileWords,
  })
  .map(({ title, words, framesPerSecond, seconds, cuts, hasSound, path }) =>
    cutTimeline({
      title,
      media: { name: title, path: `takes/${path}.mp4`, width: 1280, height: 720, hasSound },
      framesPerSecond,
      frames: Math.round(seconds * framesPerSecond),
      cuts,
      plan: words.map((each, index) => ({
        startSeconds: (seconds / words.length) * index,
        seconds: seconds / words.length,
        words: each,
      })),
    }),
  );

/** What libxml2 says against documents; empty when they are well-formed and fit the schema. One call for many: it is slow to start. */
export async function againstSchema(documents: readonly string[], schema: 'fcpxml-1.10-part.rng' | 'xmeml-5-part.rng'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `timeline-${index}.xml`, contents })),
    schema: { fileName: schema, contents: readFileSync(join(FOLDER, schema), 'utf8') },
    extension: 'relaxng',
  });
  return errors.map(({ message, rawMessage }) => rawMessage || message);
}

/** The text that libxml2 finds at an XPath. */
export async function xpath(document: string, expression: string): Promise<string> {
  const { normalized, rawOutput } = await validateXML({
    xml: { fileName: 'timeline.xml', contents: document },
    normalization: 'c14n',
    modifyArguments: () => ['--xpath', expression, 'timeline.xml'],
  });
  return (normalized || rawOutput).replace(/\n$/, '');
}
