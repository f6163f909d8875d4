import { describe, expect } from 'vitest';
import { OFFICIAL_EXAMPLES } from '#tests/fixtures/kling/official-examples.ts';
import { PICTURES } from './support/bodies.ts';
import { elements } from './support/presets.ts';
import { expectRefused, expectTaken, paidRule, refusalRule, videoRule } from './support/rule.ts';
import { type Body, call, create, OMNI_VIDEO, target } from './support/service.ts';

/** The samples' placeholders become what this account really has; everything else stays as it is printed. */
function withRealReferences(sample: Body): Body {
  const list = (name: string): readonly Body[] => (Array.isArray(sample[name]) ? (sample[name] as readonly Body[]) : []);
  return {
    ...sample,
    ...(list('image_list').length > 0 ? { image_list: list('image_list').map((image) => ({ ...image, image_url: PICTURES.plain })) } : {}),
    ...(list('element_list').length > 0 ? { element_list: elements(list('element_list').length) } : {}),
    ...(list('video_list').length > 0 ? { video_list: list('video_list').map((video) => ({ ...video, video_url: target.videoUrl })) } : {}),
    ...(sample['callback_url'] === undefined ? {} : { callback_url: '' }),
  };
}

describe('§11 Official examples', () => {
  for (const [name, sample] of Object.entries(OFFICIAL_EXAMPLES)) {
    const body = withRealReferences(sample);
    if (name === 'text to video') {
      refusalRule('refuses the sample "text to video", whose 7 s contradict the official capability map (Pick, C10)', async () => {
        expectRefused(await create(body), 400, 1201, /^Duration only supports 5 or 10 seconds/);
      });
      continue;
    }
    const how = 'video_list' in sample && sample.video_list.length > 0 ? videoRule : paidRule;
    how(`takes the sample "${name}" as it is printed`, async () => {
      expectTaken(await create(body));
    });
  }

  paidRule('takes the sample at the head of the page, which waves to the camera', async () => {
    const body = {
      model_name: 'kling-video-o1',
      prompt: 'Make the person in <<<image_1>>> wave to the camera',
      image_list: [{ image_url: PICTURES.plain }],
      ...{ duration: '5', mode: 'pro', aspect_ratio: '16:9', callback_url: '', external_task_id: '' },
    };
    expectTaken(await create(body));
  });

  paidRule('takes a create at the path with a slash at its end, as two samples have it, one with a charset', async () => {
    const answer = await call(`${OMNI_VIDEO}/`, {
      body: withRealReferences(OFFICIAL_EXAMPLES['multi-shot from text']),
      contentType: 'application/json; charset=utf-8',
    });
    expectTaken(answer);
  });

  paidRule('takes empty lists and empty text for every optional field', async () => {
    const empty = { image_list: [], element_list: [], video_list: [], multi_prompt: [], callback_url: '', external_task_id: '' };
    const answer = await create({ ...OFFICIAL_EXAMPLES['auto shots'], ...empty });
    expect(answer.message).toBe('SUCCEED');
  });
});
