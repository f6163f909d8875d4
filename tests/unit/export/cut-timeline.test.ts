import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTimeline } from '#lib/export/cut-timeline.ts';
import { anyTimeline, timelineOf } from '#tests/support/timelines.ts';

describe('a take as clips', () => {
  it('has a clip for each shot, with the plan’s words where the shot begins', () => {
    const { clips } = timelineOf();
    expect(clips.map(({ name, startFrame, frames }) => [name, startFrame, frames])).toEqual([
      ['Shot 1', 0, 48],
      ['Shot 2', 48, 120],
      ['Shot 3', 168, 72],
    ]);
    expect(clips.map(({ markers }) => markers.map(({ frame, words }) => [frame, words]))).toEqual([
      [[0, 'A lantern is lit.']],
      [[48, 'Mei carries it to the harbour.']],
      [[168, 'It floats away.']],
    ]);
  });

  it('moves a marker with its shot when the model cut earlier or later', () => {
    const { clips } = timelineOf({ cuts: [60, 150] });
    expect(clips.map(({ markers }) => markers.map(({ frame }) => frame))).toEqual([[0], [60], [168]]);
  });

  it('keeps the words of merged shots together, each at its planned time', () => {
    const { clips } = timelineOf({ cuts: [168] });
    expect(clips.map(({ markers }) => markers.map(({ frame, words }) => [frame, words]))).toEqual([
      [
        [0, 'A lantern is lit.'],
        [48, 'Mei carries it to the harbour.'],
      ],
      [[168, 'It floats away.']],
    ]);
  });

  it('gives a shot that the model added no words of its own', () => {
    const { clips } = timelineOf({ cuts: [48, 120, 168] });
    expect(clips.map(({ markers }) => markers.length)).toEqual([1, 1, 0, 1]);
  });

  it('tells a shot that was added from one that is missing, though there are as many as planned', () => {
    const { clips } = timelineOf({ cuts: [48, 110] });
    expect(clips.map(({ markers }) => markers.map(({ words }) => words))).toEqual([
      ['A lantern is lit.'],
      ['Mei carries it to the harbour.', 'It floats away.'],
      [],
    ]);
  });

  it('counts frames of a video at another rate in 24ths', () => {
    const { media, clips } = timelineOf({ framesPerSecond: 30, frames: 300, cuts: [60, 210] });
    expect(media.frames).toBe(240);
    expect(clips.map(({ startFrame }) => startFrame)).toEqual([0, 48, 168]);
  });

  it('fills the video without gaps whatever was found, and loses no word of the plan', () => {
    fc.assert(
      fc.property(anyTimeline, ({ clips, media }) => {
        let end = 0;
        for (const clip of clips) {
          expect(clip.startFrame).toBe(end);
          expect(clip.frames).toBeGreaterThan(0);
          for (const { frame } of clip.markers) {
            expect(frame).toBeGreaterThanOrEqual(clip.startFrame);
            expect(frame).toBeLessThan(clip.startFrame + clip.frames);
          }
          end += clip.frames;
        }
        expect(end).toBe(media.frames);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 8 }), fc.integer({ min: 1, max: 6 }), (cuts, shots) => {
        const plan = Array.from({ length: shots }, (_, at) => ({ startSeconds: at * 2, seconds: 2, words: `words ${at}` }));
        const media = timelineOf().media;
        const { clips } = cutTimeline({ title: '', media, framesPerSecond: 24, frames: shots * 48, cuts, plan });
        const said = clips.flatMap(({ markers }) => markers.map(({ words }) => words)).sort();
        expect(said).toEqual(plan.map(({ words }) => words));
      }),
    );
  });
});
