/** Reads OpenTimelineIO by its published schema, with nothing missing and nothing more than the schema names. */
import * as z from 'zod';

const metadata = z.record(z.string(), z.unknown());
const whole = z.int().nonnegative();
const time = z.strictObject({ OTIO_SCHEMA: z.literal('RationalTime.1'), rate: z.literal(24), value: whole });
const range = z.strictObject({ OTIO_SCHEMA: z.literal('TimeRange.1'), start_time: time, duration: time });
const item = {
  name: z.string(),
  source_range: z.nullable(range),
  effects: z.array(z.never()),
  enabled: z.literal(true),
  metadata,
};
const marker = z.strictObject({
  OTIO_SCHEMA: z.literal('Marker.2'),
  name: z.string(),
  color: z.enum(['PINK', 'RED', 'ORANGE', 'YELLOW', 'GREEN', 'CYAN', 'BLUE', 'PURPLE', 'MAGENTA', 'BLACK', 'WHITE']),
  comment: z.string(),
  marked_range: range,
  metadata,
});
const reference = z.strictObject({
  OTIO_SCHEMA: z.literal('ExternalReference.1'),
  name: z.string(),
  target_url: z.string().regex(/^[\x21-\x7e]+$/),
  available_range: range,
  metadata,
});
const clip = z.strictObject({ OTIO_SCHEMA: z.literal('Clip.1'), ...item, markers: z.array(marker), media_reference: reference });
const track = z.strictObject({
  OTIO_SCHEMA: z.literal('Track.1'),
  ...item,
  markers: z.array(marker),
  kind: z.enum(['Video', 'Audio']),
  children: z.array(clip),
});
const timeline = z.strictObject({
  OTIO_SCHEMA: z.literal('Timeline.1'),
  name: z.string(),
  global_start_time: z.nullable(time),
  metadata,
  tracks: z.strictObject({ OTIO_SCHEMA: z.literal('Stack.1'), ...item, markers: z.array(marker), children: z.array(track) }),
});

export function readOtio(text: string) {
  const { name, tracks } = timeline.parse(JSON.parse(text));
  return {
    name,
    tracks: tracks.children.map(({ kind, children }) => ({
      kind,
      clips: children.map((each) => {
        const trimmed = z.parse(range, each.source_range);
        const available = each.media_reference.available_range;
        if (trimmed.start_time.value + trimmed.duration.value > available.duration.value)
          throw new Error('A clip is longer than its media.');
        return {
          name: each.name,
          start: trimmed.start_time.value,
          frames: trimmed.duration.value,
          mediaAddress: each.media_reference.target_url,
          markers: each.markers.map(({ marked_range: marked, comment }) => ({ frame: marked.start_time.value, comment })),
        };
      }),
    })),
  };
}
