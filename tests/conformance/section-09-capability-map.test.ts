import { describe } from 'vitest';
import { endFrame, firstFrame, images, shots, video, words } from './support/bodies.ts';
import { elements } from './support/presets.ts';
import { refuses, takes, videoRefusalRule, videoRule } from './support/rule.ts';
import type { Body } from './support/service.ts';

type Verdict = 'yes' | 'no';
interface Row {
  readonly feature: string;
  /** Of O1, and of Kling 3 Omni. */
  readonly o1: Verdict;
  readonly omni: Verdict;
  readonly needsVideo?: true;
  readonly body: () => Body;
}

/** The map, row by row. Each is tried in every mode that its model has. */
const ROWS: readonly Row[] = [
  { feature: 'text to video', o1: 'yes', omni: 'yes', body: () => words({ duration: '5' }) },
  { feature: 'text to video in several shots', o1: 'no', omni: 'yes', body: () => shots([2, 3]) },
  { feature: 'a first frame', o1: 'yes', omni: 'yes', body: () => words({ duration: '5', image_list: [firstFrame] }) },
  { feature: 'pictures in several shots', o1: 'no', omni: 'yes', body: () => shots([2, 3], { image_list: images(2) }) },
  { feature: 'a first and an end frame', o1: 'yes', omni: 'yes', body: () => words({ image_list: [firstFrame, endFrame] }) },
  { feature: 'an end frame only', o1: 'no', omni: 'no', body: () => words({ image_list: [endFrame] }) },
  { feature: 'several pictures of reference', o1: 'yes', omni: 'yes', body: () => words({ image_list: images(3) }) },
  { feature: 'elements made from pictures', o1: 'yes', omni: 'yes', body: () => words({ element_list: elements(2) }) },
  { feature: 'elements made from videos', o1: 'no', omni: 'yes', body: () => words({ element_list: elements(0, 1) }) },
  { feature: 'a video of reference', o1: 'yes', omni: 'yes', needsVideo: true, body: () => words({ video_list: video() }) },
  {
    feature: 'a video to edit',
    o1: 'yes',
    omni: 'yes',
    needsVideo: true,
    body: () => words({ video_list: video({ refer_type: 'base' }) }),
  },
  { feature: 'native sound', o1: 'no', omni: 'yes', body: () => words({ duration: '5', sound: 'on' }) },
  {
    feature: 'native sound beside a video',
    o1: 'no',
    omni: 'no',
    needsVideo: true,
    body: () => words({ sound: 'on', video_list: video() }),
  },
];

const MODELS = [
  ['kling-video-o1', 'o1', ['std', 'pro']],
  ['kling-v3-omni', 'omni', ['std', 'pro', '4k']],
] as const;

describe('§9 Capability map', () => {
  for (const [model, column, modes] of MODELS) {
    describe(`of ${model}`, () => {
      for (const { feature, body, needsVideo, ...verdicts } of ROWS) {
        const cases = Object.fromEntries(modes.map((mode) => [`${feature} in ${mode}`, () => ({ ...body(), model_name: model, mode })]));
        if (verdicts[column] === 'yes') takes(cases, needsVideo ? videoRule : undefined);
        else refuses(cases, needsVideo ? videoRefusalRule : undefined);
      }
    });
  }
  refuses({ '4k on O1': () => words({ model_name: 'kling-video-o1', mode: '4k', duration: '5' }) });
});
