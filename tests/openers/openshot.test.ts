/**
 * Our EDLs and our Final Cut Pro 7 XML opened by OpenShot's importers. Two things OpenShot reads from nobody: EDL events of
 * picture and sound together (`AA/V`), and clips of an XML that name their file only by its id, as all but the first do. They
 * are given in the longer way that it reads, and what was changed for it is all that differs.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CutTimeline, TimelineClip } from '#lib/export/cut-timeline.ts';
import { edlFile } from '#lib/export/edl.ts';
import { TIMELINE_RATE } from '#lib/export/frames.ts';
import { xmemlFile } from '#lib/export/xmeml.ts';
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
async function opened(texts: readonly string[], ending: 'edl' | 'xml', what: string, beginsSeconds: number) {
  const command = [placeOf('PYTHON'), join(import.meta.dirname, 'openshot.py'), placeOf('OPENSHOT_HOME')] as const;
  const read = (await openedBy(command, texts, ending, clips)).map((each) =>
    'failed' in each
      ? each.failed
      : each.clips.map(({ position, start, end }) => [frames(position - beginsSeconds), frames(start), frames(end)]),
  );
  const found = read.filter((each) => typeof each !== 'string').flat().length;
  console.log(JSON.stringify({ check: 'timelines', opener: `OpenShot's importer of ${what}`, timelines: read.length, clips: found }));
  return read;
}

/** The same document without the shorthand: every clip says again what its file is. */
function spelledOut(text: string): string {
  const [file = ''] = /<file id="file-1">.*?<\/file>/s.exec(text) ?? [];
  return text.replaceAll('<file id="file-1"/>', () => file);
}

describe("OpenShot's importers", () => {
  it('find every event of an EDL at its frame', async () => {
    expect(await opened(silent.map(edlFile), 'edl', 'EDL', EDL_BEGINS_SECONDS)).toEqual(silent.map((each) => each.clips.map(meant)));
  });

  it('would find those of a take with sound as well: only the column of the channels differs', () => {
    const withoutSound = (text: string) => text.replace(/^(\d{3} {2}AX {7})AA\/V {2}/gm, '$1V     ');
    expect(randomTimelines.map(edlFile).map(withoutSound)).toEqual(silent.map(edlFile));
  });

  it('find the clip of a Final Cut Pro 7 XML that they take at its frame', async () => {
    const read = await opened(silent.map(xmemlFile), 'xml', 'XML', 0);
    expect(read).toEqual(silent.map((each) => each.clips.slice(0, 1).map(meant)));
  });

  it('find every clip of picture and sound of it at its frame once each says again what its file is', async () => {
    const read = await opened(randomTimelines.map(xmemlFile).map(spelledOut), 'xml', 'XML, files spelled out', 0);
    const tracks = ({ media }: CutTimeline) => (media.hasSound ? ['V1', 'A1', 'A2'] : ['V1']);
    expect(read).toEqual(randomTimelines.map((each) => tracks(each).flatMap(() => each.clips.map(meant))));
  });
});
