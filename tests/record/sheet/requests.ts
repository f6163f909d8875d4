/** Six requests that have little in common, and the moments of their videos that are shown. */
import { readFileSync } from 'node:fs';

export interface SheetRequest {
  readonly title: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly atSeconds: readonly number[];
}

const picture = (name: string): string =>
  readFileSync(new URL(`../../../public/templates/${name}.jpg`, import.meta.url)).toString('base64');
const images = (...names: string[]) => names.map((name) => ({ image_url: picture(name) }));
const OMNI = { model_name: 'kling-v3-omni', mode: 'std' } as const;
const MEI = '829836802793406551';
const MARKET = '829836802793406560';
const FOX = '829836802793406556';

/** `clipUrl` leads to what the first request rendered. */
export function sheetRequests(clipUrl: string): readonly SheetRequest[] {
  return [
    {
      title: 'Storyboard of four shots, images and elements, sound on',
      body: {
        ...storyboard([
          [2, 'Wide crane shot up over <<<image_1>>> at dusk. Lanterns flicker on one by one.'],
          [3, '<<<element_1>>> weaves through the crowd of <<<element_2>>>, handheld, shallow focus.'],
          [2, 'Macro: steam curls around the wheelhouse of <<<image_2>>>, bokeh lanterns behind.'],
          [3, 'Rain stops mid-air above <<<image_3>>>. Slow pan left, <<<element_1>>> looks up.'],
        ]),
        image_list: images('harbour', 'boat', 'winter-street'),
        element_list: [{ element_id: MEI }, { element_id: MARKET }],
        sound: 'on',
      },
      atSeconds: [0.8, 3.4, 6.2, 8.6],
    },
    {
      title: 'First and end frame, push in',
      body: {
        ...OMNI,
        prompt: 'Morning turns into evening in the empty room. Slow push in.',
        duration: '6',
        image_list: [
          { image_url: picture('room-morning'), type: 'first_frame' },
          { image_url: picture('room-evening'), type: 'end_frame' },
        ],
      },
      atSeconds: [0, 2.2, 3.4, 5.99],
    },
    {
      title: 'Words only, cut by itself',
      body: {
        ...OMNI,
        multi_shot: true,
        shot_type: 'intelligence',
        aspect_ratio: '16:9',
        duration: '12',
        prompt:
          'Dawn over the sea, a lone boat far out, slow truck right. Snow falls on the mountains above the village. The city at night in the rain, crane up. A forest in the fog, static shot.',
      },
      atSeconds: [1.4, 4.4, 7.4, 10.4],
    },
    {
      title: 'A film edited: it plays inside, frame by frame',
      body: {
        ...OMNI,
        prompt: 'Make it snow over everything in <<<video_1>>>, and let <<<element_1>>> watch.',
        video_list: [{ video_url: clipUrl, refer_type: 'base', keep_original_sound: 'yes' }],
        element_list: [{ element_id: FOX }],
      },
      atSeconds: [0.8, 3.4, 6.2, 8.6],
    },
    {
      title: 'Tall, in Chinese, pictures side by side',
      body: {
        ...storyboard([
          [3, '守塔人 <<<image_1>>> 与舞者 <<<image_2>>> 在站台 <<<image_3>>> 相遇，镜头推近。'],
          [3, '上摇：灯塔 <<<image_4>>> 的光扫过海面，雨停在半空。'],
        ]),
        image_list: images('keeper', 'dancer', 'platform', 'lighthouse'),
        aspect_ratio: '9:16',
      },
      atSeconds: [0.6, 2.4, 3.4, 5.4],
    },
    {
      title: 'Square, in Japanese, tilt up',
      body: {
        ...OMNI,
        prompt: '雨の朝、配達員 <<<image_1>>> が路地を抜け、キツネ <<<element_1>>> が見上げる。ティルトアップ。',
        image_list: images('courier'),
        element_list: [{ element_id: FOX }],
        aspect_ratio: '1:1',
        duration: '5',
      },
      atSeconds: [0.4, 1.8, 3.2, 4.6],
    },
  ];
}

function storyboard(shots: readonly (readonly [seconds: number, prompt: string])[]): Readonly<Record<string, unknown>> {
  return {
    ...OMNI,
    multi_shot: true,
    shot_type: 'customize',
    prompt: '',
    aspect_ratio: '16:9',
    multi_prompt: shots.map(([seconds, prompt], index) => ({ index: index + 1, prompt, duration: String(seconds) })),
    duration: String(shots.reduce((sum, [seconds]) => sum + seconds, 0)),
  };
}
