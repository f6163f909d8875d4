import { describe, it } from 'vitest';
import { endFrame, firstFrame, images, o1, video, words } from './support/bodies.ts';
import { elements, imageElementIds, videoElementIds } from './support/presets.ts';
import { expectTaken, paidRule, refuses, takes } from './support/rule.ts';
import { call, OMNI_VIDEO, target } from './support/service.ts';

const mayTakeVideoElements = target.maySend === 'everything' && videoElementIds.length > 0;
const mayRefuseVideoElements = target.maySend !== 'nothing' && videoElementIds.length > 0;

describe('§3.5 element_list', () => {
  takes({
    'one element': () => words({ element_list: elements(1), prompt: '<<<element_1>>> waits' }),
    'seven elements': () => words({ element_list: elements(7) }),
    'a number of 64 bits as text (Pick, C17)': () => words({ element_list: [{ element_id: imageElementIds[0] }] }),
    'three elements beside a first frame': () => words({ image_list: [firstFrame], element_list: elements(3) }),
    'three elements beside both frames': () => words({ image_list: [firstFrame, endFrame], element_list: elements(3) }),
    'O1: elements made from pictures': () => o1({ element_list: elements(2) }),
  });

  paidRule('takes a number of 64 bits as a JSON number, digit by digit, as the official samples send it', async () => {
    const marked = JSON.stringify(words({ element_list: [{ element_id: 'THE-ID' }], prompt: 'not "element_id": 1234567890123456789' }));
    const body = marked.replace('"THE-ID"', imageElementIds[0] ?? '');
    expectTaken(await call(OMNI_VIDEO, { method: 'POST', body }));
  });

  refuses({
    'eight elements': () => words({ element_list: elements(8) }),
    'four elements beside a first frame': () => words({ image_list: [firstFrame], element_list: elements(4) }),
    'four elements beside both frames': () => words({ image_list: [firstFrame, endFrame], element_list: elements(4) }),
    'O1: four elements beside a first frame': () => o1({ image_list: [firstFrame], element_list: elements(4) }),
    'O1: an element beside both frames': () => o1({ image_list: [firstFrame, endFrame], element_list: elements(1) }),
    'an element that the account does not have': () => words({ element_list: [{ element_id: 1 }] }),
    'no number': () => words({ element_list: [{}] }),
  });

  describe('elements made from videos', () => {
    takes(
      {
        'three of them alone': () => words({ element_list: elements(0, 3) }),
        'one among elements made from pictures': () => words({ element_list: elements(2, 1) }),
        'five pictures beside one, when no element is made from pictures': () =>
          words({ image_list: images(5), element_list: elements(0, 1) }),
      },
      it.runIf(mayTakeVideoElements),
    );
    refuses(
      {
        'four of them alone': () => words({ element_list: elements(0, 4) }),
        'five pictures and elements of pictures beside one': () => words({ image_list: images(4), element_list: elements(1, 1) }),
        'one on O1': () => o1({ element_list: elements(0, 1) }),
      },
      it.runIf(mayRefuseVideoElements),
    );
    refuses(
      { 'one beside a reference video (Pick, C5)': () => words({ element_list: elements(0, 1), video_list: video() }) },
      it.runIf(mayRefuseVideoElements && target.videoUrl !== null),
    );
  });
});
