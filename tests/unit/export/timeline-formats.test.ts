import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edlFile } from '#lib/export/edl.ts';
import { fcpxmlFile } from '#lib/export/fcpxml.ts';
import { otioFile } from '#lib/export/otio.ts';
import { xmemlFile } from '#lib/export/xmeml.ts';
import { readEdl } from '#tests/support/read-edl.ts';
import { readOtio } from '#tests/support/read-otio.ts';
import { againstSchema, anyTimeline, timelineOf, xpath } from '#tests/support/timelines.ts';

/** One call of xmllint reads many documents: starting it is what takes time. */
const SAMPLES = 120;

describe('FCPXML', () => {
  it('fits the schema with any words, cuts and rates', async () => {
    const documents = fc.sample(anyTimeline, { numRuns: SAMPLES, seed: 6 }).map(fcpxmlFile);
    expect(await againstSchema(documents, 'fcpxml-1.10-part.rng')).toEqual([]);
  });

  it('is refused by that schema when something is amiss, so the schema looks', async () => {
    const amiss = fcpxmlFile(timelineOf()).replace('tcFormat="NDF"', 'tcFormat="24"');
    expect(await againstSchema([amiss], 'fcpxml-1.10-part.rng')).not.toEqual([]);
  });

  it('keeps words as they were, line breaks and all', async () => {
    const words = 'She says "go" & <leaves>\n\tinto the 夜晚 🏮';
    const document = fcpxmlFile(timelineOf({ plan: [{ startSeconds: 0, seconds: 10, words }], cuts: [] }));
    expect(await xpath(document, 'string(//marker/@note)')).toBe(words);
  });

  it('writes times as fractions of the rate, and whole seconds as such', async () => {
    const document = fcpxmlFile(timelineOf({ cuts: [50, 168] }));
    expect(await xpath(document, 'string(//asset-clip[2]/@offset)')).toBe('50/24s');
    expect(await xpath(document, 'string(//asset-clip[3]/@start)')).toBe('7s');
    expect(await xpath(document, 'string(//media-rep/@src)')).toBe('takes/take%202.mp4');
  });
});

describe('the XML of Final Cut Pro 7 and Premiere', () => {
  it('fits the schema with any words, cuts and rates', async () => {
    const documents = fc.sample(anyTimeline, { numRuns: SAMPLES, seed: 7 }).map(xmemlFile);
    expect(await againstSchema(documents, 'xmeml-5-part.rng')).toEqual([]);
  });

  it('names the file once, and every clip links its picture with its sound', async () => {
    const document = xmemlFile(timelineOf());
    expect(await xpath(document, 'string(count(//file/pathurl))')).toBe('1');
    expect(await xpath(document, 'string(count(//clipitem))')).toBe('9');
    expect(await xpath(document, 'string(count(//linkclipref[not(. = //clipitem/@id)]))')).toBe('0');
  });

  it('has no tracks of sound for a silent take', async () => {
    const silent = timelineOf({ media: { ...timelineOf().media, hasSound: false } });
    expect(await xpath(xmemlFile(silent), 'string(count(//audio) + count(//link))')).toBe('0');
  });

  it('keeps words as they were', async () => {
    const words = 'a < b && "c" ]]> é 灯';
    const document = xmemlFile(timelineOf({ plan: [{ startSeconds: 0, seconds: 10, words }], cuts: [] }));
    expect(await xpath(document, 'string(//clipitem/marker/comment)')).toBe(words);
  });
});

describe('OpenTimelineIO', () => {
  it('is what the schema says, with any words, cuts and rates', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const read = readOtio(otioFile(timeline));
        const kinds = timeline.media.hasSound ? ['Video', 'Audio'] : ['Video'];
        expect(read.tracks.map(({ kind }) => kind)).toEqual(kinds);
        for (const { clips } of read.tracks) {
          expect(clips.map(({ start, frames }) => [start, frames])).toEqual(
            timeline.clips.map(({ startFrame, frames }) => [startFrame, frames]),
          );
        }
        expect(read.tracks[0]?.clips.map(({ markers }) => markers)).toEqual(
          timeline.clips.map(({ markers }) =>
            markers.map(({ frame, words }) => ({ frame, comment: words.toWellFormed().replaceAll('\0', '') })),
          ),
        );
      }),
    );
  });

  it("leaves out the character at which the format's own library cuts a text off", () => {
    const words = 'before\0after';
    const read = readOtio(otioFile(timelineOf({ title: words, plan: [{ startSeconds: 0, seconds: 10, words }], cuts: [] })));
    expect([read.name, read.tracks[0]?.clips[0]?.markers[0]?.comment]).toEqual(['beforeafter', 'beforeafter']);
  });
});

describe('CMX 3600', () => {
  it('has one event a clip, in lines that old programs read, with any words, cuts and rates', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const { events, remarks } = readEdl(edlFile(timeline));
        expect(events.map(({ sourceIn, sourceOut }) => [sourceIn, sourceOut - sourceIn])).toEqual(
          timeline.clips.map(({ startFrame, frames }) => [startFrame, frames]),
        );
        expect(events.every(({ recordIn, sourceIn }) => recordIn === sourceIn + 3600 * 24)).toBe(true);
        expect(remarks.filter((remark) => remark.startsWith('LOC: '))).toHaveLength(
          timeline.clips.reduce((sum, { markers }) => sum + markers.length, 0),
        );
      }),
    );
  });

  it('names the file of each event, as programs look for it', () => {
    const { events, remarks } = readEdl(edlFile(timelineOf()));
    expect(events.map(({ reel }) => reel)).toEqual(['AX', 'AX', 'AX']);
    expect(remarks.filter((remark) => remark === 'FROM CLIP NAME: take 2.mp4')).toHaveLength(3);
  });

  it('says a long prompt whole, over as many remarks as it takes', () => {
    const words = `${'The lantern maker carries his light down to the sea. '.repeat(9)}最后一句话`;
    const { remarks } = readEdl(edlFile(timelineOf({ plan: [{ startSeconds: 0, seconds: 10, words }], cuts: [] })));
    const said = remarks.filter((remark) => remark.startsWith('COMMENT: ')).map((remark) => remark.slice('COMMENT: '.length));
    expect(said.join(' ')).toBe(words);
  });

  it('lets no words begin an event of their own', () => {
    const words = 'fine\r\n002  AX       V     C        00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00\u2028003';
    expect(readEdl(edlFile(timelineOf({ title: words, plan: [{ startSeconds: 0, seconds: 10, words }], cuts: [] }))).events).toHaveLength(
      1,
    );
  });
});
