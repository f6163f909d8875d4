/**
 * OpenTimelineIO, the JSON that Resolve, Kdenlive, Nuke and others read. Clips are written in the schema's first version,
 * which every release reads and newer ones raise to their own.
 */
import type { CutTimeline, TimelineClip, TimelineMarker } from './cut-timeline.ts';
import { TIMELINE_RATE } from './frames.ts';
import { addressOf } from './xml.ts';

/** The timeline as the text of an `.otio` file. */
export function otioFile(timeline: CutTimeline): string {
  const tracks = [trackOf(timeline, 'V1', 'Video'), ...(timeline.media.hasSound ? [trackOf(timeline, 'A1', 'Audio')] : [])];
  const stack = { OTIO_SCHEMA: 'Stack.1', ...item('tracks'), children: tracks };
  const whole = { OTIO_SCHEMA: 'Timeline.1', name: clean(timeline.title), global_start_time: null, metadata: {}, tracks: stack };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function trackOf(timeline: CutTimeline, name: string, kind: 'Video' | 'Audio') {
  return { OTIO_SCHEMA: 'Track.1', ...item(name), kind, children: timeline.clips.map((clip) => clipOf(timeline, clip, kind)) };
}

function clipOf({ media }: CutTimeline, clip: TimelineClip, kind: 'Video' | 'Audio') {
  return {
    OTIO_SCHEMA: 'Clip.1',
    ...item(clip.name),
    source_range: range(clip.startFrame, clip.frames),
    // Once is enough: a program that shows both tracks would show them twice.
    markers: kind === 'Video' ? clip.markers.map(markerOf) : [],
    media_reference: {
      OTIO_SCHEMA: 'ExternalReference.1',
      name: clean(media.name),
      target_url: addressOf(media.path),
      available_range: range(0, media.frames),
      metadata: {},
    },
  };
}

function markerOf({ frame, name, words }: TimelineMarker) {
  return {
    OTIO_SCHEMA: 'Marker.2',
    name: clean(name),
    color: 'GREEN',
    comment: clean(words),
    marked_range: range(frame, 1),
    metadata: { shotboard: { prompt: clean(words) } },
  };
}

function item(name: string) {
  return { name, source_range: null, effects: [], markers: [], enabled: true, metadata: {} };
}

function range(start: number, frames: number) {
  return { OTIO_SCHEMA: 'TimeRange.1', start_time: time(start), duration: time(frames) };
}

function time(frames: number) {
  return { OTIO_SCHEMA: 'RationalTime.1', rate: TIMELINE_RATE, value: frames };
}

/** Half a surrogate pair is no text to any reader but JavaScript's, and the format's own library cuts a text off at U+0000. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
