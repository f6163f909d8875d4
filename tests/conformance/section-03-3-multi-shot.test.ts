import { describe } from 'vitest';
import { autoShots, endFrame, firstFrame, images, oneShot, shots, video, words } from './support/bodies.ts';
import { elements } from './support/presets.ts';
import { refuses, takes, videoRefusalRule, videoRule } from './support/rule.ts';

describe('§3.3 Multi-shot', () => {
  takes({
    'one shot': () => shots([3]),
    'six shots that fill 15 s': () => shots([2, 3, 3, 3, 3, 1]),
    'shots of one second': () => shots([1, 1, 1]),
    'a shot prompt of 512 characters': () => oneShot({ prompt: 'x'.repeat(512) }),
    'prompt "" beside the shots, as the samples send it': () => shots([2, 3], { prompt: '' }),
    'no prompt at all beside the shots': () => shots([2, 3], { prompt: undefined }),
    'plain pictures and elements beside shots': () => shots([2, 3], { image_list: images(2), element_list: elements(1) }),
    'intelligence: one prompt that the model cuts': () => autoShots(),
    'intelligence with pictures': () => autoShots({ image_list: images(1) }),
  });
  takes({ 'a reference video beside shots': () => shots([2, 3], { video_list: video() }) }, videoRule);

  refuses({
    'customize without shots': () => shots([], { duration: '5' }),
    'seven shots': () => shots([1, 1, 1, 1, 1, 1, 1]),
    'a shot prompt of 513 characters': () => oneShot({ prompt: 'x'.repeat(513) }),
    'a shot without words': () => oneShot({ prompt: '' }),
    'a shot of no seconds': () => shots([0, 5]),
    'a shot without a duration': () => oneShot({ duration: undefined }),
    'shots that add up to less than the duration': () => shots([2, 2], { duration: '5' }),
    'shots that add up to more than the duration': () => shots([3, 3], { duration: '5' }),
    'shots longer than 15 s together': () => shots([8, 8]),
    'an index that begins at 0': () => oneShot({ index: 0 }),
    'intelligence without words': () => autoShots({ prompt: '' }),
    'a first frame (Pick, C3)': () => shots([2, 3], { image_list: [firstFrame] }),
    'both frames (Pick, C3)': () => shots([2, 3], { image_list: [firstFrame, endFrame] }),
    'a first frame with intelligence (Pick, C3)': () => autoShots({ image_list: [firstFrame] }),
    O1: () => shots([5], { model_name: 'kling-video-o1' }),
  });
  refuses(
    {
      'an edited video in several shots (Pick)': () => shots([2, 3], { video_list: video({ refer_type: 'base' }) }),
      'an edited video with intelligence (Pick)': () => autoShots({ video_list: video({ refer_type: 'base' }) }),
    },
    videoRefusalRule,
  );

  takes({ 'shot fields of a single shot, and ignores them': () => words({ multi_shot: false, shot_type: 'customize', multi_prompt: [] }) });
});
