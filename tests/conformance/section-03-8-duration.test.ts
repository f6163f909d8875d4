import { describe } from 'vitest';
import { endFrame, firstFrame, images, o1, shots, video, words } from './support/bodies.ts';
import { elements } from './support/presets.ts';
import { refuses, takes, videoRefusalRule, videoRule } from './support/rule.ts';

const LIVE_WORDS = /Duration only supports 5 or 10 seconds when no refer_image is provided/;

describe('§3.8 duration', () => {
  describe('of Kling 3 Omni', () => {
    takes({
      'words of 3 s': () => words({ duration: '3' }),
      'words of 15 s': () => words({ duration: '15' }),
      'a first frame of 7 s': () => words({ duration: '7', image_list: [firstFrame] }),
      'pictures of 11 s': () => words({ duration: '11', image_list: images(1) }),
      'shots of 15 s': () => shots([7, 8]),
    });
    takes({ 'a reference video of 15 s': () => words({ duration: '15', video_list: video() }) }, videoRule);
    refuses({
      'words of 2 s': () => words({ duration: '2' }),
      'words of 16 s': () => words({ duration: '16' }),
      'shots of 2 s': () => shots([1, 1]),
    });
  });

  describe('of Kling O1', () => {
    takes({
      'words of 5 s': () => o1({ duration: '5' }),
      'words of 10 s': () => o1({ duration: '10' }),
      'a first frame of 10 s': () => o1({ duration: '10', image_list: [firstFrame] }),
      'both frames of 7 s (Pick)': () => o1({ duration: '7', image_list: [firstFrame, endFrame] }),
      'pictures of 3 s': () => o1({ duration: '3', image_list: images(1) }),
      'elements of 10 s': () => o1({ duration: '10', element_list: elements(1) }),
    });
    takes({ 'a reference video of 7 s': () => o1({ duration: '7', video_list: video() }) }, videoRule);
    refuses({
      'words of 7 s (Pick, C10)': [() => o1({ duration: '7' }), LIVE_WORDS],
      'a first frame of 7 s (Pick, C10)': [() => o1({ duration: '7', image_list: [firstFrame] }), LIVE_WORDS],
      'pictures of 11 s': () => o1({ duration: '11', image_list: images(1) }),
      'pictures of 2 s': () => o1({ duration: '2', image_list: images(1) }),
    });
    refuses({ 'a reference video of 11 s': () => o1({ duration: '11', video_list: video() }) }, videoRefusalRule);
  });
});
