import { describe } from 'vitest';
import { edit, endFrame, firstFrame, images, shots, video, words } from './support/bodies.ts';
import { elements } from './support/presets.ts';
import { refuses, takes, videoRule } from './support/rule.ts';

const noRatio = { aspect_ratio: undefined };

describe('§3.7 aspect_ratio', () => {
  refuses({
    'words without one': () => words(noRatio),
    'several shots without one': () => shots([2, 3], noRatio),
    'pictures without one': () => words({ ...noRatio, image_list: images(1) }),
    'elements without one': () => words({ ...noRatio, element_list: elements(1) }),
    'an empty one where it is needed': () => words({ aspect_ratio: '' }),
  });
  takes({
    'a first frame without one': () => words({ ...noRatio, image_list: [firstFrame] }),
    'both frames without one': () => words({ ...noRatio, image_list: [firstFrame, endFrame] }),
    'a first frame with one, and ignores it (Pick, C9)': () => words({ aspect_ratio: '1:1', image_list: [firstFrame] }),
  });
  takes(
    {
      'a reference video without one (Pick, C9)': () => words({ ...noRatio, video_list: video() }),
      'a reference video with one': () => words({ aspect_ratio: '9:16', video_list: video() }),
      'a video to edit without one': () => edit(noRatio),
      'a video to edit with one, and ignores it (Pick, C9)': () => edit({ aspect_ratio: '9:16' }),
    },
    videoRule,
  );
});
