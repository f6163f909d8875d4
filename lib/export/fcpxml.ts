/** Final Cut Pro's XML, version 1.10, which DaVinci Resolve reads as well. Times are fractions of a second: `48/24s`. */
import type { CutTimeline, TimelineClip } from './cut-timeline.ts';
import { TIMELINE_RATE } from './frames.ts';
import { addressOf, type XmlElement, xml, xmlDocument } from './xml.ts';

/** The timeline as the text of an `.fcpxml` file: an event that holds one project. */
export function fcpxmlFile(timeline: CutTimeline): string {
  const { media, title } = timeline;
  const sound = media.hasSound ? { hasAudio: 1, audioSources: 1, audioChannels: 2, audioRate: 48_000 } : {};
  const format = xml('format', { id: 'r1', frameDuration: `1/${TIMELINE_RATE}s`, width: media.width, height: media.height });
  const asset = xml(
    'asset',
    { id: 'r2', name: media.name, start: '0s', duration: seconds(media.frames), hasVideo: 1, format: 'r1', videoSources: 1, ...sound },
    [xml('media-rep', { kind: 'original-media', src: addressOf(media.path) })],
  );
  const sequence = xml('sequence', { format: 'r1', duration: seconds(media.frames), tcStart: '0s', tcFormat: 'NDF' }, [
    xml('spine', {}, timeline.clips.map(clipOf)),
  ]);
  const project = xml('project', { name: title }, [sequence]);
  return xmlDocument(xml('fcpxml', { version: '1.10' }, [xml('resources', {}, [format, asset]), xml('event', { name: title }, [project])]));
}

/** A marker's time is counted in the clip's own source, not from the clip's beginning. */
function clipOf(clip: TimelineClip): XmlElement {
  const at = { offset: seconds(clip.startFrame), start: seconds(clip.startFrame), duration: seconds(clip.frames) };
  return xml(
    'asset-clip',
    { ref: 'r2', name: clip.name, ...at, format: 'r1', tcFormat: 'NDF' },
    clip.markers.map(({ frame, name, words }) => xml('marker', { start: seconds(frame), duration: seconds(1), value: name, note: words })),
  );
}

/** Whole seconds are written as such: that is how Final Cut itself writes them. */
function seconds(frames: number): string {
  return frames % TIMELINE_RATE === 0 ? `${frames / TIMELINE_RATE}s` : `${frames}/${TIMELINE_RATE}s`;
}
