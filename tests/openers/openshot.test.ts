/**
 * Our EDLs and our Final Cut Pro 7 XML opened by OpenShot's importers. Two things OpenShot does not read from anybody, and so
 * they are not asked of it: EDL events of picture and sound together (`AA/V`), and clips of an XML that name their file only
 * by its id, as all but the first do.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { TimelineClip } from '#lib/export/cut-timeline.ts';
import { TIMELINE_RATE } from '#lib/export/frames.ts';
import { timelineFile } from '#lib/export/timeline-formats.ts';
import { openedBy, placeOf, randomTimelines } from './opened-by.ts';

/** In seconds: where the clip stands, and what it shows of its file. */
const clip = z.object({ position: z.number(), start: z.number(), end: z.number() });
const clips = z.object({ clips: z.array(clip) });
/** The record side of an EDL begins at one hour. */
const EDL_BEGINS_SECONDS = 3600;

const silent = randomTimelines.map((timeline) => ({ ...timeline, media: { ...timeline.media, hasSound: false } }));
const frames = (seconds: number) => Math.round(seconds * TIMELINE_RATE);
const meant = ({ startFrame, frames: length }: TimelineClip) => [startFrame, startFrame, startFrame + length];

/** Of each file its clips in frames, from the beginning of the timeline, or why it could not be opened. */
async function opened(kind: 'edl' | 'xml', beginsSeconds: number) {
  const command = [placeOf('PYTHON'), join(import.meta.dirname, 'openshot.py'), placeOf('OPENSHOT_HOME')] as const;
  const texts = silent.map((timeline) => timelineFile(timeline, kind));
  const read = (await openedBy(command, texts, kind, clips)).map((each) =>
    'failed' in each
      ? each.failed
      : each.clips.map(({ position, start, end }) => [frames(position - beginsSeconds), frames(start), frames(end)]),
  );
  const found = read.filter((each) => typeof each !== 'string').flat().length;
  console.log(JSON.stringify({ check: 'timelines', opener: `OpenShot's importer of ${kind}`, timelines: read.length, clips: found }));
  return read;
}

describe("OpenShot's importers", () => {
  it('find every event of an EDL at its frame', async () => {
    expect(await opened('edl', EDL_BEGINS_SECONDS)).toEqual(silent.map((timeline) => timeline.clips.map(meant)));
  });

  it('find the clip of a Final Cut Pro 7 XML that they take at its frame', async () => {
    expect(await opened('xml', 0)).toEqual(silent.map((timeline) => timeline.clips.slice(0, 1).map(meant)));
  });
});
