import { describe, expect } from 'vitest';
import { edit, endFrame, firstFrame, images, o1, PICTURES, video, words } from './support/bodies.ts';
import { elements } from './support/presets.ts';
import { imageRule, refusalRule, refuses, takes, videoRefusalRule, videoRule } from './support/rule.ts';
import { create, ended, type TaskView, target } from './support/service.ts';

const withImages = (...list: readonly Readonly<Record<string, unknown>>[]) => words({ image_list: list });

describe('§3.4 image_list', () => {
  takes({
    'raw Base64': () => withImages({ image_url: PICTURES.plain }),
    'a JPEG': () => withImages({ image_url: PICTURES.jpeg }),
    'a picture of 2.5:1, 300 px high': () => withImages({ image_url: PICTURES.longest }),
    'a picture of 1:2.5, 300 px wide': () => withImages({ image_url: PICTURES.tallest }),
    'a type left out, or empty': () => withImages({ image_url: PICTURES.plain }, { image_url: PICTURES.plain, type: '' }),
    'seven images': () => words({ image_list: images(7) }),
    'seven images and elements together': () => words({ image_list: images(4), element_list: elements(3) }),
    'four images and elements beside an element made from a video': () => words({ image_list: images(2), element_list: elements(2, 1) }),
    'a first frame': () => withImages(firstFrame),
    'a first frame and an end frame': () => withImages(firstFrame, endFrame),
    'frames in any place of the list': () => withImages(endFrame, { image_url: PICTURES.plain }, firstFrame),
    'O1: both frames': () => o1({ image_list: [firstFrame, endFrame] }),
    'O1: a first frame among three images': () => o1({ image_list: [firstFrame, ...images(2)] }),
  });
  takes(
    {
      'four images and elements beside a video': () => words({ image_list: images(3), element_list: elements(1), video_list: video() }),
      'a first frame beside a reference video': () => words({ image_list: [firstFrame], video_list: video() }),
    },
    videoRule,
  );
  takes({ 'a web address': () => withImages({ image_url: target.imageUrl }) }, imageRule);

  refuses({
    'an empty address': () => withImages({ image_url: '' }),
    'no address': () => withImages({}),
    'Base64 behind a data: prefix': () => withImages({ image_url: `data:image/png;base64,${PICTURES.plain}` }),
    'a type that does not exist': () => withImages({ image_url: PICTURES.plain, type: 'last_frame' }),
    'eight images': () => words({ image_list: images(8) }),
    'eight images and elements together': () => words({ image_list: images(5), element_list: elements(3) }),
    'frames as more than seven (Pick: they count)': () => words({ image_list: [firstFrame, endFrame, ...images(6)] }),
    'five images and elements of pictures beside an element made from a video': () =>
      words({ image_list: images(3), element_list: elements(2, 1) }),
    'an end frame alone': () => withImages(endFrame),
    'O1: an end frame among more than two images (Pick, C4)': () => o1({ image_list: [firstFrame, endFrame, ...images(1)] }),
  });
  refuses(
    {
      'five images and elements beside a video': () => words({ image_list: images(4), element_list: elements(1), video_list: video() }),
      'a first frame beside an edited video': () => edit({ image_list: [firstFrame] }),
      'both frames beside an edited video': () => edit({ image_list: [firstFrame, endFrame] }),
      'O1: an end frame beside a reference video': () => o1({ image_list: [firstFrame, endFrame], video_list: video() }),
    },
    videoRefusalRule,
  );

  // §16: whether the service sees these at once or later is not known.
  refusalRule.each([
    ['smaller than 300 px', PICTURES.small],
    ['longer than 2.5:1', PICTURES.tooLong],
    ['taller than 1:2.5', PICTURES.tooTall],
    ['in WebP', PICTURES.webp],
    ['in GIF', PICTURES.gif],
  ])('refuses or fails a picture %s', async (_, picture) => {
    const answer = await create(withImages({ image_url: picture }));
    if (answer.code !== 0) expect(answer.code).toBe(1201);
    else expect((await ended((answer.data as TaskView).task_id)).task_status).toBe('failed');
  });
});
