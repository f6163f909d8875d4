/** Request bodies that break no rule, each field free to be replaced. Pictures go inline, so that any service can read them. */
import { paintPicture } from '#tests/support/pictures.ts';
import { type Body, target } from './service.ts';

const paint = async (width: number, height: number, format: 'png' | 'jpeg' | 'webp' | 'gif' = 'png'): Promise<string> =>
  (await paintPicture({ width, height, colours: ['#f3d27a', '#281a17'], format })).toString('base64');

export const PICTURES = {
  plain: await paint(400, 300),
  jpeg: await paint(640, 480, 'jpeg'),
  webp: await paint(640, 480, 'webp'),
  gif: await paint(640, 480, 'gif'),
  small: await paint(299, 400),
  longest: await paint(750, 300),
  tallest: await paint(300, 750),
  tooLong: await paint(760, 300),
  tooTall: await paint(300, 760),
} as const;

export const words = (over: Body = {}): Body => ({
  model_name: 'kling-v3-omni',
  prompt: 'Lanterns flicker on above an empty street',
  mode: 'std',
  aspect_ratio: '16:9',
  duration: '3',
  ...over,
});

/** O1 makes 5 or 10 s from words alone (§3.8). */
export const o1 = (over: Body = {}): Body => words({ model_name: 'kling-video-o1', duration: '5', ...over });

export const shots = (seconds: readonly number[], over: Body = {}): Body =>
  words({
    multi_shot: true,
    shot_type: 'customize',
    prompt: '',
    multi_prompt: seconds.map((each, index) => ({ index: index + 1, prompt: `Rain on lantern ${index + 1}`, duration: String(each) })),
    duration: String(seconds.reduce((sum, each) => sum + each, 0)),
    ...over,
  });

/** One shot of five seconds, its fields free to be replaced. */
export const oneShot = (over: Body = {}): Body =>
  shots([5], { multi_prompt: [{ index: 1, prompt: 'Rain on a lantern', duration: '5', ...over }] });

export const autoShots = (over: Body = {}): Body => words({ multi_shot: true, shot_type: 'intelligence', duration: '6', ...over });

export const images = (count: number): Body[] => Array.from({ length: count }, () => ({ image_url: PICTURES.plain }));
export const firstFrame: Body = { image_url: PICTURES.plain, type: 'first_frame' };
export const endFrame: Body = { image_url: PICTURES.plain, type: 'end_frame' };

export const video = (over: Body = {}): Body[] => [
  { video_url: target.videoUrl ?? '', refer_type: 'feature', keep_original_sound: 'yes', ...over },
];
export const edit = (over: Body = {}): Body => words({ video_list: video({ refer_type: 'base' }), ...over });
