import { describe, expect, test } from 'vitest';
import { videoSide } from '#components/compare/video-side.ts';

/** As much of a video element as a side uses. */
function aVideo(state: Partial<HTMLVideoElement> = {}) {
  const video = { currentTime: 0, playbackRate: 1, paused: true, ended: false, error: null, seeking: false, ...state };
  const element = Object.assign(video, {
    play: async () => {
      video.paused = false;
    },
    pause: () => {
      video.paused = true;
    },
  });
  return { video, element: element as unknown as HTMLVideoElement };
}

describe('a video as one of two', () => {
  test('is over when the browser says so, though its file is told to be longer', () => {
    const { video, element } = aVideo({ currentTime: 4.93 });
    const side = videoSide(element, 5);
    expect(side.seconds()).toBe(4.93);
    Object.assign(video, { ended: true });
    expect(side.seconds()).toBe(5);
  });

  test('holds up nobody when it cannot be played', () => {
    expect(videoSide(aVideo({ error: {} as MediaError }).element, 5).seconds()).toBe(5);
  });

  test('makes up for its drift at the speed of the pair', () => {
    const { video, element } = aVideo();
    const side = videoSide(element, 10);
    side.start(2);
    expect([video.playbackRate, side.isRunning()]).toEqual([2, true]);
    side.correct(0.1);
    expect(video.playbackRate).toBeGreaterThan(0.5);
    expect(video.playbackRate).toBeLessThan(2);
    side.correct(0);
    expect(video.playbackRate).toBe(2);
    side.stop();
    expect([video.playbackRate, side.isRunning()]).toEqual([1, false]);
  });
});
