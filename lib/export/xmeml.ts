/**
 * The XML of Final Cut Pro 7, version 5, which Premiere Pro reads and writes. Elements that say the same of several
 * clips are written once and named by id afterwards: the file of a take is whole in its first clip only.
 */
import type { CutTimeline, TimelineClip } from './cut-timeline.ts';
import { smpteTimecode, TIMELINE_RATE } from './frames.ts';
import { addressOf, leaf, type XmlElement, xml, xmlDocument } from './xml.ts';

const CHANNELS = [1, 2] as const;
const SAMPLE_RATE = 48_000;
/** Said although it is the default: some readers fail without. */
const OPEN_TRACK = [leaf('enabled', 'TRUE'), leaf('locked', 'FALSE')];

/** The timeline as the text of an `.xml` file: one sequence. */
export function xmemlFile(timeline: CutTimeline): string {
  const { media, clips, title } = timeline;
  const picture = xml('video', {}, [
    xml('format', {}, [
      xml('samplecharacteristics', {}, [
        rate(),
        leaf('width', media.width),
        leaf('height', media.height),
        leaf('anamorphic', 'FALSE'),
        leaf('pixelaspectratio', 'square'),
        leaf('fielddominance', 'none'),
      ]),
    ]),
    xml('track', {}, [...clips.map((clip, index) => clipItem(timeline, clip, index, null)), ...OPEN_TRACK]),
  ]);
  const sound = xml('audio', {}, [
    leaf('numOutputChannels', CHANNELS.length),
    ...CHANNELS.map((channel) =>
      xml('track', {}, [
        ...clips.map((clip, index) => clipItem(timeline, clip, index, channel)),
        ...OPEN_TRACK,
        leaf('outputchannelindex', channel),
      ]),
    ),
  ]);
  const sequence = xml('sequence', { id: 'sequence-1' }, [
    leaf('name', title),
    leaf('duration', media.frames),
    rate(),
    timecode(),
    xml('media', {}, media.hasSound ? [picture, sound] : [picture]),
    ...clips.flatMap(({ markers }) => markers).map(({ frame, name, words }) => markerOf(frame, name, words)),
  ]);
  return xmlDocument(xml('xmeml', { version: 5 }, [sequence]));
}

/** Of the picture, or of one channel of its sound; all of them are linked, so that a cut moves them together. */
function clipItem({ media, clips }: CutTimeline, clip: TimelineClip, index: number, channel: number | null): XmlElement {
  const isFirst = index === 0 && channel === null;
  const source = channel === null ? [] : [xml('sourcetrack', {}, [leaf('mediatype', 'audio'), leaf('trackindex', channel)])];
  return xml('clipitem', { id: itemId(index, channel) }, [
    leaf('name', clip.name),
    leaf('enabled', 'TRUE'),
    leaf('duration', media.frames),
    rate(),
    leaf('start', clip.startFrame),
    leaf('end', clip.startFrame + clip.frames),
    leaf('in', clip.startFrame),
    leaf('out', clip.startFrame + clip.frames),
    isFirst ? fileOf(media) : xml('file', { id: 'file-1' }),
    ...source,
    ...(channel === null ? clip.markers.map(({ frame, name, words }) => markerOf(frame, name, words)) : []),
    ...(media.hasSound ? [null, ...CHANNELS].map((other) => linkTo(index, other, clips.length)) : []),
  ]);
}

function linkTo(index: number, channel: number | null, clips: number): XmlElement {
  return xml('link', {}, [
    leaf('linkclipref', itemId(index, channel)),
    leaf('mediatype', channel === null ? 'video' : 'audio'),
    leaf('trackindex', channel ?? 1),
    leaf('clipindex', Math.min(index + 1, clips)),
  ]);
}

function fileOf(media: CutTimeline['media']): XmlElement {
  const size = xml('samplecharacteristics', {}, [leaf('width', media.width), leaf('height', media.height)]);
  const sound = xml('audio', {}, [
    xml('samplecharacteristics', {}, [leaf('depth', 16), leaf('samplerate', SAMPLE_RATE)]),
    leaf('channelcount', CHANNELS.length),
  ]);
  return xml('file', { id: 'file-1' }, [
    leaf('name', media.path.split('/').at(-1) ?? media.name),
    leaf('pathurl', addressOf(media.path)),
    rate(),
    leaf('duration', media.frames),
    timecode(),
    xml('media', {}, [xml('video', {}, [size]), media.hasSound ? sound : null]),
  ]);
}

function markerOf(frame: number, name: string, words: string): XmlElement {
  return xml('marker', {}, [leaf('name', name), leaf('comment', words), leaf('in', frame), leaf('out', -1)]);
}

function timecode(): XmlElement {
  return xml('timecode', {}, [rate(), leaf('string', smpteTimecode(0)), leaf('frame', 0), leaf('displayformat', 'NDF')]);
}

function rate(): XmlElement {
  return xml('rate', {}, [leaf('timebase', TIMELINE_RATE), leaf('ntsc', 'FALSE')]);
}

function itemId(index: number, channel: number | null): string {
  return channel === null ? `clipitem-${index + 1}` : `clipitem-${index + 1}-${channel}`;
}
