import type { CutTimeline } from './cut-timeline.ts';
import { edlFile } from './edl.ts';
import { fcpxmlFile } from './fcpxml.ts';
import { otioFile } from './otio.ts';
import { xmemlFile } from './xmeml.ts';

/** By the ending of the file, in the order in which they are offered. */
export const TIMELINE_FORMATS = ['otio', 'fcpxml', 'xml', 'edl'] as const;
export type TimelineFormat = (typeof TIMELINE_FORMATS)[number];

const WRITERS: Readonly<Record<TimelineFormat, (timeline: CutTimeline) => string>> = {
  otio: otioFile,
  fcpxml: fcpxmlFile,
  xml: xmemlFile,
  edl: edlFile,
};

export function isTimelineFormat(name: string): name is TimelineFormat {
  return TIMELINE_FORMATS.some((format) => format === name);
}

/** The text of the timeline's file in one of the formats. */
export function timelineFile(timeline: CutTimeline, format: TimelineFormat): string {
  return WRITERS[format](timeline);
}
