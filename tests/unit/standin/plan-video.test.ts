import { describe, expect, it } from 'vitest';
import type { Gathered } from '#lib/standin/assets/gathered.ts';
import { autoShots } from '#lib/standin/render/auto-shots.ts';
import { frameSize, nearestRatio } from '#lib/standin/render/frame-size.ts';
import { planVideo } from '#lib/standin/render/plan-video.ts';
import { FILM } from '#lib/standin/render/render-plan.ts';
import { validateRequest } from '#lib/standin/validation/validate.ts';
import { numberedElements } from '#tests/support/numbered-elements.ts';
import { type Body, elements, frames, pictures, shots, video, words } from './requests.ts';

/** A body as it becomes a task's request; its pictures are all behind addresses. */
function requestOf(body: Body) {
  const verdict = validateRequest(body, { isTaken: () => false, kindOf: numberedElements });
  if (!verdict.ok) throw new Error(verdict.error.message);
  const images = verdict.value.images.map(({ type, source }) => ({
    type,
    source: source.kind === 'url' ? source : { kind: 'url' as const, url: '' },
  }));
  return { ...verdict.value, images };
}

const ready = (...sizes: readonly (readonly [number, number])[]): Gathered => ({
  pictures: sizes.map(([width, height], index) => ({ path: `/p${index + 1}`, width, height })),
  elements: [],
  video: null,
});

const film = (referType: 'base' | 'feature', seconds = 7.6): Gathered => ({
  ...ready(),
  video: {
    path: '/v',
    facts: { seconds, width: 1000, height: 1000, framesPerSecond: 25, bytes: 1 },
    referType,
    keepsOriginalSound: true,
  },
});

describe('the plan of a video', () => {
  it('keeps the planned cuts, and gives each shot the pictures its words name', () => {
    const body = shots([2, 3], {
      image_list: pictures(2),
      multi_prompt: [
        { index: 1, prompt: 'Wide, palette of <<<image_2>>>', duration: '2' },
        { index: 2, prompt: 'No picture here', duration: '3' },
      ],
    });
    const plan = planVideo(requestOf(body), ready([640, 480], [640, 480]));
    expect(plan).toMatchObject({ width: 1280, height: 720, totalSeconds: 5, sound: false, label: 'Stand-in' });
    expect(plan.shots).toEqual([
      { number: 1, startSeconds: 0, seconds: 2, caption: 'Wide, palette of image 2', pictures: ['/p2'] },
      { number: 2, startSeconds: 2, seconds: 3, caption: 'No picture here', pictures: [] },
    ]);
  });

  it('shows all pictures in a single shot whose words name none', () => {
    const plan = planVideo(requestOf(words({ image_list: pictures(3) })), ready([9, 9], [9, 9], [9, 9]));
    expect(plan.shots.map((shot) => shot.pictures)).toEqual([['/p1', '/p2', '/p3']]);
  });

  it('takes the ratio nearest to the first frame', () => {
    const plan = planVideo(requestOf(words({ image_list: frames, aspect_ratio: undefined })), ready([900, 1600], [900, 1600]));
    expect([plan.width, plan.height]).toEqual([720, 1280]);
  });

  it('makes an edit as long as its input, to the frame, of its shape, with the film as its ground', () => {
    const plan = planVideo(requestOf(words({ video_list: video('base') })), film('base'));
    expect(plan).toMatchObject({ totalSeconds: 182 / 24, width: 960, height: 960, label: 'Stand-in · edit' });
    expect(plan.film).toEqual({ path: '/v', width: 1000, height: 1000, keepsSound: true });
    expect(plan.shots.map((shot) => shot.pictures)).toEqual([[FILM]]);
  });

  it('plays a reference video in the shots that mention it', () => {
    const prompts = ['As in <<<video_1>>>', 'Without it'];
    const body = shots([2, 3], {
      video_list: video('feature'),
      multi_prompt: prompts.map((prompt, index) => ({ index: index + 1, prompt, duration: String(index + 2) })),
    });
    expect(planVideo(requestOf(body), film('feature')).shots.map((shot) => shot.pictures)).toEqual([[FILM], []]);
  });

  it('shows the pictures of elements, and calls them by their names', () => {
    const gathered = { ...ready([9, 9]), elements: [{ name: 'Mei', picture: { path: '/e1', width: 9, height: 9 } }] };
    const body = words({ prompt: '<<<element_1>>> lifts <<<image_1>>>', image_list: pictures(1), element_list: elements(1) });
    expect(planVideo(requestOf(body), gathered).shots).toMatchObject([{ caption: 'Mei lifts image 1', pictures: ['/e1', '/p1'] }]);
  });

  it('keeps first and end frame out of the pictures of the shot: they begin and end it', () => {
    const body = words({ image_list: frames, prompt: 'From <<<image_1>>> to <<<image_2>>>' });
    expect(planVideo(requestOf(body), ready([640, 480], [640, 480]))).toMatchObject({
      firstFrame: '/p1',
      endFrame: '/p2',
      shots: [{ pictures: [] }],
    });
  });

  it('passes on by how many frames a fault moves the cuts, and draws by a seed that follows from the words', () => {
    const plan = planVideo(requestOf(words()), ready(), { cutsMovedFrames: 7 });
    expect(plan).toMatchObject({ cutsMovedFrames: 7, watermarked: false });
    expect(plan.seed).toBe(planVideo(requestOf(words()), ready()).seed);
  });

  it('cuts by itself where it may, always alike, filling the total', () => {
    const prompt = 'A lantern. The crowd! A bowl? Rain stops. She leaves.';
    expect(autoShots(prompt, 10)).toEqual(autoShots(prompt, 10));
    for (let seconds = 3; seconds <= 15; seconds += 1) {
      const cut = autoShots(prompt, seconds);
      expect(cut.reduce((sum, shot) => sum + shot.seconds, 0)).toBe(seconds);
      expect(cut.every((shot) => Number.isInteger(shot.seconds) && shot.seconds >= 1 && shot.prompt !== '')).toBe(true);
    }
    expect(
      autoShots(prompt, 15)
        .map((shot) => shot.prompt)
        .join(' '),
    ).toBe(prompt);
    expect(autoShots('no full stop', 9).map((shot) => shot.prompt)).toEqual(['no full stop', 'no full stop', 'no full stop']);
  });

  it('knows the sizes of all modes and ratios, even on both sides', () => {
    expect(frameSize('std', '16:9')).toEqual({ width: 1280, height: 720 });
    expect(frameSize('pro', '9:16')).toEqual({ width: 1080, height: 1920 });
    expect(frameSize('4k', '1:1')).toEqual({ width: 2880, height: 2880 });
    expect([nearestRatio(1920, 1080), nearestRatio(1000, 900), nearestRatio(600, 1400)]).toEqual(['16:9', '1:1', '9:16']);
  });
});
