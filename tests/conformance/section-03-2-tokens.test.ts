import { describe } from 'vitest';
import { endFrame, firstFrame, images, oneShot, shots, video, words } from './support/bodies.ts';
import { elements } from './support/presets.ts';
import { refuses, takes, videoRefusalRule, videoRule } from './support/rule.ts';

const says = (prompt: string, lists: Readonly<Record<string, unknown>> = {}) => words({ prompt, ...lists });

describe('§3.2 Prompt tokens', () => {
  takes({
    'images counted from 1, in the order of their list': () =>
      says('<<<image_1>>> in the light of <<<image_2>>>', { image_list: images(2) }),
    'elements likewise': () => says('<<<element_1>>> meets <<<element_2>>>', { element_list: elements(2) }),
    'frames as images of the list': () =>
      says('from <<<image_1>>> to <<<image_2>>>', { image_list: [firstFrame, endFrame], aspect_ratio: undefined }),
    'the same token twice': () => says('<<<image_1>>>, then <<<image_1>>> again', { image_list: images(1) }),
    'tokens inside the prompts of shots': () =>
      shots([2, 3], {
        image_list: images(2),
        multi_prompt: [
          { index: 1, prompt: '<<<image_1>>>', duration: '2' },
          { index: 2, prompt: '<<<image_2>>>', duration: '3' },
        ],
      }),
    'pictures and elements that no token names (Pick)': () => words({ image_list: images(1), element_list: elements(1) }),
    'what merely resembles a token, as plain text': () => says('<<image_1>>, <<<image_1>>, <<<picture_1>>> and <<<image_x>>>'),
  });
  takes({ 'a token for the video': () => says('moves like <<<video_1>>>', { video_list: video() }) }, videoRule);

  refuses({
    'an image past the end of its list (Pick)': () => says('<<<image_2>>>', { image_list: images(1) }),
    'an element past the end of its list (Pick)': () => says('<<<element_1>>>'),
    'a video that is not there (Pick)': () => says('<<<video_1>>>'),
    'the number 0 (Pick)': () => says('<<<image_0>>>', { image_list: images(1) }),
    'a number beyond all counting (Pick)': () => says('<<<image_99999999999999999999>>>', { image_list: images(1) }),
    'a token past the end inside a shot (Pick)': () => oneShot({ prompt: '<<<image_1>>>' }),
  });
  refuses({ 'a second video (Pick)': () => says('<<<video_2>>>', { video_list: video() }) }, videoRefusalRule);
});
