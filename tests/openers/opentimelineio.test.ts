/** Our OpenTimelineIO opened by the format's own library. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CutTimeline, TimelineClip } from '#lib/export/cut-timeline.ts';
import { otioFile } from '#lib/export/otio.ts';
import { addressOf } from '#lib/export/xml.ts';
import { timelineOf } from '#tests/support/timelines.ts';
import { openedBy, placeOf, randomTimelines } from './opened-by.ts';

/** First frame, its rate, frames, their rate. */
const span = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const marker = z.object({ name: z.string(), comment: z.string(), place: span });
const clip = z.object({ name: z.string(), shown: span, place: span, target: z.string(), available: span, markers: z.array(marker) });
const timeline = z.object({
  name: z.string(),
  tracks: z.array(z.object({ kind: z.string(), clips: z.array(clip) })),
  unasked: z.array(z.string()),
  written: z.string().transform((text): unknown => JSON.parse(text)),
});

const opened = (texts: readonly string[]) => openedBy([placeOf('OPENTIMELINEIO_READER')], texts, 'otio', timeline);
const spanOf = (start: number, frames: number) => [start, 24, frames, 24];
/** What no reader in C could tell from the end of a text is not written. */
const plain = (words: string) => words.toWellFormed().replaceAll('\0', '');

function meant({ title, media, clips }: CutTimeline) {
  const trackOf = (kind: 'Video' | 'Audio') => ({
    kind,
    clips: clips.map(({ name, startFrame, frames, markers }: TimelineClip) => ({
      name,
      shown: spanOf(startFrame, frames),
      place: spanOf(startFrame, frames),
      target: addressOf(media.path),
      available: spanOf(0, media.frames),
      markers:
        kind === 'Video'
          ? markers.map((each) => ({ name: plain(each.name), comment: plain(each.words), place: spanOf(each.frame, 1) }))
          : [],
    })),
  });
  return { name: plain(title), tracks: media.hasSound ? [trackOf('Video'), trackOf('Audio')] : [trackOf('Video')], unasked: [] };
}

/** Clips of the schema's first version as the library raises them to its own. */
function raised(text: string): unknown {
  return JSON.parse(text, (_, value) => {
    if (value?.OTIO_SCHEMA !== 'Clip.1') return value;
    const { media_reference: reference, ...rest } = value;
    return { ...rest, OTIO_SCHEMA: 'Clip.2', media_references: { DEFAULT_MEDIA: reference } };
  });
}

describe("OpenTimelineIO's own library", () => {
  it('finds every clip, cut and marker of any timeline where it was meant, to the frame, and nothing it does not know', async () => {
    const read = await opened(randomTimelines.map(otioFile));
    const tracks = read.flatMap((each) => ('failed' in each ? [] : each.tracks));
    const clips = tracks.flatMap((track) => track.clips);
    console.log(
      JSON.stringify({
        check: 'timelines',
        opener: "OpenTimelineIO's own library",
        timelines: read.length,
        withSound: randomTimelines.filter(({ media }) => media.hasSound).length,
        tracks: tracks.length,
        clips: clips.length,
        cuts: clips.length - tracks.length,
        markers: clips.flatMap(({ markers }) => markers).length,
      }),
    );
    expect(read.map((each) => ('failed' in each ? each : { name: each.name, tracks: each.tracks, unasked: each.unasked }))).toEqual(
      randomTimelines.map(meant),
    );
  });

  it('writes back all that we wrote', async () => {
    const texts = randomTimelines.map(otioFile);
    const read = await opened(texts);
    expect(read.map((each) => ('failed' in each ? each : each.written))).toMatchObject(texts.map(raised));
  });

  it('loses no word after a character that ends texts in C', async () => {
    const words = 'before\0after';
    const texts = [otioFile(timelineOf({ title: words, plan: [{ startSeconds: 0, seconds: 10, words }] }))];
    expect(await opened(texts)).toMatchObject(texts.map((text) => ({ written: raised(text) })));
  });

  it('says what it has no meaning for, so this suite looks', async () => {
    const text = otioFile(timelineOf());
    const [misnamed, unknown, broken] = await opened([
      text.replace('"comment"', '"remark"'),
      text.replace('"Marker.2"', '"Flag.1"'),
      text.replace('"TimeRange.1"', '"Timeline.1"'),
    ]);
    expect(misnamed).toMatchObject({ unasked: ['Marker.remark'] });
    expect(unknown).toHaveProperty('failed');
    expect(broken).toHaveProperty('failed');
  });
});
